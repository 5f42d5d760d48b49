import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { flowStretch } from './flow-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { measuredCount } from './measured-count.js';
import { addReason, type ReasonCounts, reasonOf, sortedReasons } from './reason-counts.js';
import { covers } from './stretch.js';
import { unmeasured } from './unmeasured.js';
import { reEntriesOf } from './volume.js';

interface Tally {
  count: number;
  reEntries: number;
  readonly reasons: ReasonCounts;
}

/**
 * Exits: the leads whose first recorded entry of this exit falls in the period, with later ones beside, and by
 * reason where the export has one.
 */
export function exits(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const exit = leads.definition.exits[query.measure.of[0]!]!;
  const state = leads.definition.stages.length + query.measure.of[0]!;
  if (!isDated(leads, state)) return unmeasured('leads', 'not_configured');
  const stretch = flowStretch(leads, query, evidencingExports(leads, [state]));
  if (typeof stretch === 'string') return unmeasured('leads', stretch);
  const { at, width } = leads.entered[state]!;
  const hasReasons = leads.reasons.has(exit.id);
  return {
    over: 'leads',
    during: { ...stretch, states: [state] },
    start: () => ({ count: 0, reEntries: 0, reasons: new Map() }),
    add(tally, lead) {
      tally.reEntries += reEntriesOf(leads, state, stretch, lead);
      if (!covers(stretch, at[lead]!, width[lead]!)) return;
      tally.count++;
      if (hasReasons) addReason(tally.reasons, reasonOf(leads, exit.id, lead));
    },
    finish({ count, reEntries, reasons }) {
      const byReason = hasReasons ? { reasons: sortedReasons(reasons) } : {};
      return measuredCount(stretch, count, { re_entries: reEntries, ...byReason });
    },
  } satisfies Fold<Tally>;
}
