import type { ExportName } from '../definition/definition.js';
import type { Table } from '../exports/table.js';
import type { Cutoff } from '../time/cutoff.js';
import type { RecordedSpan } from './recorded-times.js';
import type { Snapshots } from './snapshots/snapshots.js';
import { timeColumn } from './table-columns.js';

/** An export, what of its rows is known without looking at the others, and as of when it is read. */
export interface ReadAsOf {
  readonly table: Table;
  readonly span: RecordedSpan | null;
  /** Deals only: per row what its status says; null where nothing says what winning is. */
  readonly outcomes: Uint8Array | null;
  readonly asOf: Cutoff;
  /** Index of the table's first file in `Leads.files`. */
  readonly firstFile: number;
  /** Where it is given as snapshots; `table` then has one row for each lead (or deal). */
  readonly snapshots?: Snapshots;
  /** Where it is no export of its own, but the changes between snapshots of one: row → the row that shows the change. */
  readonly shownIn?: Uint32Array;
}

/** The exports that were read, in the order in which they are printed. The leads are always among them. */
export type Reads = ReadonlyMap<ExportName, ReadAsOf> & { get(name: 'leads'): ReadAsOf };

/**
 * Whether what a row says without a date (a current status) was so as of the report: always where the export records
 * nothing later than as-of, else only where the row was last modified before it.
 */
export function knownAsOf({ table, span, asOf, snapshots }: ReadAsOf): (row: number) => boolean {
  // The newest snapshot was taken before as-of.
  if (snapshots !== undefined || span === null || span.newest.limit <= asOf.limit) return () => true;
  const modified = timeColumn(table, 'modified');
  return (row) => modified !== null && modified.at[row]! < asOf.limit;
}
