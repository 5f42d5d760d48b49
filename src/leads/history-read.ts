import type { ExportName } from '../definition/definition.js';
import type { BuiltDeals } from './build-deals.js';
import type { Leads, SnapshotsTaken } from './leads.js';
import type { ReadAsOf, Reads } from './read-as-of.js';
import type { Records } from './records.js';
import type { SnapshotChanges } from './snapshots/snapshot-changes.js';
import type { Snapshots } from './snapshots/snapshots.js';

/** Exports that tell of changes, and snapshots of which export show the same. */
const SHOWN_BY = {
  stage_history: ['leads', 'status'],
  owner_history: ['leads', 'owner'],
  deal_history: ['deals', 'status'],
} as const;
export type HistoryName = keyof typeof SHOWN_BY;
export const HISTORY_NAMES = Object.keys(SHOWN_BY) as readonly HistoryName[];

/**
 * What tells of these changes: their export, which tells exactly, else the snapshots that show them; never both, so that
 * nothing counts twice. Undefined where neither was read.
 */
export function historyRead(reads: Reads, name: HistoryName): ReadAsOf | undefined {
  return reads.get(name) ?? changesShown(reads, name);
}

/** The export whose snapshots show these changes, where no export tells them; null where none does. */
export function shownBy(reads: Reads, name: HistoryName): 'leads' | 'deals' | null {
  return reads.has(name) || changesShown(reads, name) === undefined ? null : SHOWN_BY[name][0];
}

/** When snapshots were taken: of the exports that are given as such, and the histories that they tell. */
export function snapshotsTaken(reads: Reads, records: Records, deals: BuiltDeals | null): Leads['snapshots'] {
  const taken = new Map<ExportName, SnapshotsTaken>();
  for (const [name, { snapshots }] of reads) {
    if (snapshots === undefined) continue;
    const [firstAt, newestAt] = [snapshots.known[0]!.at, snapshots.known.at(-1)!.at];
    const byLead = (shownTo: Float64Array): SnapshotsTaken['shownTo'] => {
      if (shownTo.every((at) => at === newestAt)) return null;
      if (name === 'leads') return Float64Array.from(records.rows, (row) => shownTo[row]!);
      return deals && ofDealsByLead(shownTo, deals, records.count, newestAt);
    };
    const isTold = HISTORY_NAMES.some(
      (each) => SHOWN_BY[each][1] === 'status' && SHOWN_BY[each][0] === name && reads.has(each),
    );
    taken.set(name, { firstAt, newestAt, shownTo: isTold ? null : byLead(snapshots.seenTo) });
    for (const each of HISTORY_NAMES) {
      if (shownBy(reads, each) !== name) continue;
      const shownTo = SHOWN_BY[each][1] === 'status' ? snapshots.statusTo : snapshots.seenTo;
      taken.set(each, { firstAt, newestAt, shownTo: byLead(shownTo) });
    }
  }
  return taken;
}

/** Of each lead the least of its deals; of one without a deal the newest snapshot would show it. */
function ofDealsByLead(
  shownTo: Float64Array,
  { records, value }: BuiltDeals,
  leads: number,
  newestAt: number,
): Float64Array {
  const byLead = new Float64Array(leads).fill(newestAt);
  for (const [deal, lead] of value.lead.entries())
    if (lead >= 0) byLead[lead] = Math.min(byLead[lead]!, shownTo[records.rows[deal]!]!);
  return byLead;
}

/** The changes that snapshots show, as if a history export told them. */
export function changesShown(reads: Reads, name: HistoryName): ReadAsOf | undefined {
  const [of, field] = SHOWN_BY[name];
  const read = reads.get(of);
  const changes: SnapshotChanges | null | undefined = read?.snapshots?.[field satisfies keyof Snapshots];
  if (read === undefined || !changes) return undefined;
  const { asOf, firstFile } = read;
  return { table: changes.table, span: null, outcomes: null, asOf, firstFile, shownIn: changes.shownIn };
}
