import { evidencingExports } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { flowStretches } from './flow-stretch.js';
import { type Fold, stateFor } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { measuredRate } from './measured-rate.js';
import { periodAt, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  won: number;
  lost: number;
}

/**
 * Win rate where there is no deals export: the path's last stage is winning, a final exit losing. A lead with both
 * is what came later, at that time. Not configured without a final exit: it would always be 100%.
 */
export function winRateByLeads(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const { stages, exits } = leads.definition;
  const winning = stages.length - 1;
  const losing = exits.flatMap((exit, index) => (exit.final ? [stages.length + index] : []));
  if (evidencingExports(leads, losing).length === 0) return unmeasured('leads', 'not_configured', query);
  const stretches = flowStretches(leads, query.periods, evidencingExports(leads, [winning, ...losing]));
  const won = leads.entered[winning]!;
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: () => ({ won: 0, lost: 0 }),
    add(into, first, end) {
      for (let lead = first; lead < end; lead++)
        for (const [period, limit] of stretches.limits.entries()) {
          const tally = stateFor(into, period, lead);
          if (tally === undefined) break;
          const last = lastEntered(leads, losing, lead, limit);
          const lost = last === null ? null : leads.entered[last]!;
          const isLost = lost !== null && !(won.at[lead]! > lost.at[lead]!);
          const ended = isLost ? lost : won;
          if (periodAt(stretches, ended.at[lead]!, ended.width[lead]!) !== period) continue;
          tally[isLost ? 'lost' : 'won']++;
        }
    },
    finish: (tally) => measuredRate(tally.won, tally.won + tally.lost),
  } satisfies Fold<Tally>;
}

/** The state of these that the lead entered last, before `limit`; null where it entered none. */
function lastEntered(leads: Leads, states: readonly number[], lead: number, limit: number): number | null {
  let last: number | null = null;
  for (const state of states) {
    const at = leads.entered[state]!.at[lead]!;
    if (at < limit && (last === null || at > leads.entered[last]!.at[lead]!)) last = state;
  }
  return last;
}
