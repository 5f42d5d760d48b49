import type { CategoryColumn } from '../exports/table.js';
import { recoded } from './pick-rows.js';

/** Columns of an export whose values can be compared with each other: as indexes into one list, 0 being blank. */
export interface CountedColumns {
  /** Each once; `values[0]` is the blank. */
  readonly values: readonly string[];
  /** Per column, per row the index of its value, never to be written to; 0 throughout for a column that the export lacks. */
  readonly of: readonly Uint32Array[];
}

/** These columns of so many rows, each value counted as `counted` says. */
export function countedColumns(
  rowCount: number,
  columns: readonly (CategoryColumn | null)[],
  counted: (value: string) => string,
): CountedColumns {
  const indexOf = new Map([['', 0]]);
  const index = (value: string): number => {
    const known = indexOf.get(value) ?? indexOf.size;
    indexOf.set(value, known);
    return known;
  };
  const of = columns.map((column) => {
    if (column === null) return new Uint32Array(rowCount);
    const byCode = Uint32Array.from(column.values, (value, code) => (code === 0 ? 0 : index(counted(value))));
    return recoded(column.codes, byCode);
  });
  return { values: [...indexOf.keys()], of };
}
