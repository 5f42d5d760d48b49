import { evidencingExports } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { flowStretch } from './flow-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { measuredRate } from './measured-rate.js';
import { covers } from './stretch.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  won: number;
  lost: number;
}

/**
 * Win rate where there is no deals export: the path's last stage is winning, a final exit losing. A lead with both
 * is what came later, at that time. Not configured without a final exit: it would always be 100%.
 */
export function winRateByLeads(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const { stages, exits } = leads.definition;
  const winning = stages.length - 1;
  const losing = exits.flatMap((exit, index) => (exit.final ? [stages.length + index] : []));
  if (evidencingExports(leads, losing).length === 0) return unmeasured('leads', 'not_configured');
  const stretch = flowStretch(leads, query, evidencingExports(leads, [winning, ...losing]));
  if (typeof stretch === 'string') return unmeasured('leads', stretch);
  const won = leads.entered[winning]!;
  return {
    over: 'leads',
    during: { ...stretch, states: [winning, ...losing] },
    start: () => ({ won: 0, lost: 0 }),
    add(tally, lead) {
      const last = lastEntered(leads, losing, lead, stretch.limit);
      const lost = last === null ? null : leads.entered[last]!;
      if (lost !== null && !(won.at[lead]! > lost.at[lead]!)) {
        if (covers(stretch, lost.at[lead]!, lost.width[lead]!)) tally.lost++;
      } else if (covers(stretch, won.at[lead]!, won.width[lead]!)) tally.won++;
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
