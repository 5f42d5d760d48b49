import type { IdColumn } from '../exports/table.js';
import type { GroupedRows } from './group-rows.js';

/**
 * Marks the rows of a lead, by their place in `rows`, of whose touch a row read later tells again. An export may name each of
 * a touch's leads in a row of its own, so that a row of another lead repeats nothing.
 */
export function repeatedTouches({ first, rows }: GroupedRows, id: IdColumn | null): Uint8Array {
  const marked = new Uint8Array(rows.length);
  if (id === null) return marked;
  /** Code of an id → the lead that was last seen with it, plus 1; and the place of the row of it that was read last. */
  const seenWith = new Uint32Array(id.ids.count);
  const lastAt = new Uint32Array(id.ids.count);
  for (let lead = 0; lead + 1 < first.length; lead++) {
    for (let i = first[lead]!; i < first[lead + 1]!; i++) {
      const code = id.codes[rows[i]!]!;
      const other = lastAt[code]!;
      const isAgain = code !== 0 && seenWith[code] === lead + 1;
      if (isAgain) marked[rows[i]! > rows[other]! ? other : i] = 1;
      if (!isAgain || rows[i]! > rows[other]!) lastAt[code] = i;
      seenWith[code] = lead + 1;
    }
  }
  return marked;
}
