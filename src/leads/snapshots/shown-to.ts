import type { IdColumn, Table } from '../../exports/table.js';
import { NO_ROW } from '../records.js';
import type { TakenSnapshot } from './known-snapshots.js';

/**
 * For each of these rows when the last snapshot was taken that shows its lead (or deal), at the earliest that it may have
 * been. `lastRow` is by code of an id the row that shows it last, -Infinity where none does; a row without an id is its own.
 */
export function shownTo(
  { files, file }: Table,
  { codes }: IdColumn,
  known: readonly TakenSnapshot[],
  rows: Uint32Array,
  lastRow: Int32Array,
): Float64Array {
  const takenAt = new Float64Array(files.length);
  for (const { file: index, at } of known) takenAt[index] = at;
  return Float64Array.from(rows, (row) => {
    const shownBy = codes[row] === 0 ? row : lastRow[codes[row]!]!;
    return shownBy === NO_ROW ? Number.NEGATIVE_INFINITY : takenAt[file[shownBy]!]!;
  });
}
