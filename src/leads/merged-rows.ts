import type { IdColumn } from '../exports/table.js';
import type { IdIndex } from './id-index.js';

/**
 * The row that a row was merged into, followed to the end of the chain; the row itself where it wasn't merged, where
 * the record it names isn't in the export, or where the chain runs in a circle.
 */
export function survivingRow(mergedInto: IdColumn, index: IdIndex, row: number): number {
  if (mergedInto.values[row] === '') return row;
  const seen = new Set([row]);
  let at = row;
  for (;;) {
    const next = index.rowOf(mergedInto.values[at]!);
    if (next === -1 || next === at) return at;
    if (seen.has(next)) return row;
    seen.add(next);
    at = next;
  }
}
