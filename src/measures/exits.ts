import { AGAIN, FIRST } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { addFlagged } from './add-flagged.js';
import { withCountedEntries } from './counted-entries.js';
import { flowStretches } from './flow-stretch.js';
import type { Fold, Parts } from './fold.js';
import type { CountedEntries } from './lend-entries.js';
import type { PeriodsQuery } from './measure-query.js';
import { measuredCount } from './measured-count.js';
import { addReason, type ReasonCounts, reasonOf, sortedReasons } from './reason-counts.js';
import { stretchOf, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  count: number;
  reEntries: number;
  readonly reasons: ReasonCounts;
}

/**
 * Exits: the leads whose first recorded entry of this exit falls in the period, with later ones beside, and by
 * reason where the export has one.
 */
export function exits(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const exit = leads.definition.exits[query.measure.of[0]!]!;
  const state = leads.definition.stages.length + query.measure.of[0]!;
  if (!isDated(leads, state)) return unmeasured('leads', 'not_configured', query);
  const stretches = flowStretches(leads, query.periods, evidencingExports(leads, [state]));
  const entries = { state, flags: FIRST | AGAIN, stretches };
  const hasReasons = leads.reasons.has(exit.id);
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: () => ({ count: 0, reEntries: 0, reasons: new Map() }),
    add(into, first, end) {
      withCountedEntries(leads, entries, into, first, end, (counted) => {
        addFlagged(counted, FIRST, into, 'count');
        addFlagged(counted, AGAIN, into, 'reEntries');
        if (hasReasons) addReasons(leads, exit.id, counted, into);
      });
    },
    finish({ count, reEntries, reasons }, period) {
      const byReason = hasReasons ? { reasons: sortedReasons(reasons) } : {};
      return measuredCount(stretchOf(stretches, period), count, { re_entries: reEntries, ...byReason });
    },
  } satisfies Fold<Tally>;
}

function addReasons(
  leads: Leads,
  exitId: string,
  { count, lead, flags, slot }: CountedEntries,
  { states }: Parts<Tally>,
): void {
  for (let i = 0; i < count; i++)
    if ((flags[i]! & FIRST) !== 0) addReason(states[slot[i]!]!.reasons, reasonOf(leads, exitId, lead[i]!));
}
