import type { Table } from '../../exports/table.js';
import type { TakenSnapshot } from './known-snapshots.js';
import type { SnapshotChanges } from './snapshot-changes.js';

/** An export that was given as snapshots, as of the report. */
export interface Snapshots {
  /** All that was read: the rows of every snapshot. */
  readonly whole: Table;
  /** One row for each lead (or deal): that of the newest snapshot which has it. */
  readonly current: Table;
  /** Row of `current` → row of `whole`. */
  readonly rows: Uint32Array;
  /** Those known as of the report in order of time, at least one. */
  readonly known: readonly TakenSnapshot[];
  /** Row of `current` → when the last of them was taken that shows who it is of, at the earliest; and that shows its status. */
  readonly seenTo: Float64Array;
  readonly statusTo: Float64Array;
  /** Changes of the status (of deals: the stage) and of the owner; null where the export lacks the column, or there is one snapshot. */
  readonly status: SnapshotChanges | null;
  readonly owner: SnapshotChanges | null;
  /** Rows of snapshots that are later than as-of. */
  readonly later: readonly number[];
  /** Rows of an id that another row of the same snapshot has. */
  readonly repeated: readonly number[];
  /** Rows by which those were seen last that the newest snapshot lacks. */
  readonly gone: readonly number[];
  /** Rows by which those were seen again that a snapshot before it lacked. */
  readonly back: readonly number[];
  /** Rows by which those were seen first that were created before a snapshot which lacks them. */
  readonly late: readonly number[];
  /** Rows whose created time is another one than in the snapshot before. */
  readonly recreated: readonly number[];
}
