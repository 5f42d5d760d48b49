import type { ExportName } from '../definition/definition.js';
import type { Leads, SnapshotsTaken } from './leads.js';
import type { ReadAsOf, Reads } from './read-as-of.js';
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
export function snapshotsTaken(reads: Reads): Leads['snapshots'] {
  const taken = new Map<ExportName, SnapshotsTaken>();
  for (const [name, { snapshots }] of reads) {
    if (snapshots === undefined) continue;
    taken.set(name, { firstAt: snapshots.known[0]!.at, newestAt: snapshots.known.at(-1)!.at });
  }
  for (const name of HISTORY_NAMES) {
    const of = shownBy(reads, name);
    if (of !== null) taken.set(name, taken.get(of)!);
  }
  return taken;
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
