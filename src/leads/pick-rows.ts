import type { CategoryColumn, TimeColumn } from '../exports/table.js';

/**
 * The cells of these rows, never to be written to: where all rows are picked in their order, as of an export without
 * repeated ids, they are the column's own. A column may hold one value throughout, of one file or of instants: then
 * none is looked up.
 */
export function pickFrom<Cells extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(
  cells: Cells,
  rows: Uint32Array,
): Cells {
  if (areAll(rows, cells.length)) return cells;
  const picked = new (cells.constructor as new (length: number) => Cells)(rows.length);
  if (isConstant(cells)) return cells[0] === 0 ? picked : (picked.fill(cells[0]!) as Cells);
  for (let i = 0; i < rows.length; i++) picked[i] = cells[rows[i]!]!;
  return picked;
}

function areAll(rows: Uint32Array, count: number): boolean {
  if (rows.length !== count) return false;
  for (let row = 0; row < count; row++) if (rows[row] !== row) return false;
  return true;
}

function isConstant(cells: ArrayLike<number>): boolean {
  for (let row = 1; row < cells.length; row++) if (cells[row] !== cells[0]) return false;
  return cells.length > 0;
}

/** The moments of these rows; NaN for all where the export lacks the column. */
export function pickTimes(
  column: TimeColumn | null,
  rows: Uint32Array,
): { at: Float64Array; width: Uint32Array } {
  if (column !== null) return { at: pickFrom(column.at, rows), width: pickFrom(column.width, rows) };
  return { at: new Float64Array(rows.length).fill(Number.NaN), width: new Uint32Array(rows.length) };
}

/** The values of these rows, each as what it counts as; blank for all where the export lacks the column. */
export function pickCategories(
  column: CategoryColumn | null,
  rows: Uint32Array,
  counted: (value: string) => string = (value) => value,
): CategoryColumn {
  if (column === null) return { type: 'category', codes: new Uint32Array(rows.length), values: [''] };
  const values = [''];
  const codeOfValue = new Map<string, number>();
  const recoded = Uint32Array.from(column.values, (value, code) => {
    if (code === 0) return 0;
    const text = counted(value);
    const known = codeOfValue.get(text);
    if (known !== undefined) return known;
    codeOfValue.set(text, values.length);
    return values.push(text) - 1;
  });
  const picked = pickFrom(column.codes, rows);
  if (recoded.every((to, code) => to === code)) return { type: 'category', codes: picked, values };
  const codes = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) codes[i] = recoded[picked[i]!]!;
  return { type: 'category', codes, values };
}
