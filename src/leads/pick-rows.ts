import type { CategoryColumn, TimeColumn } from '../exports/table.js';
import type { Cells } from './row-blocks.js';

/**
 * The cells of these rows, never to be written to: where all rows are picked in their order, as of an export without
 * repeated ids, they are the column's own.
 */
export function pickFrom<C extends Cells>(cells: C, rows: Uint32Array): C {
  if (rows.length === cells.length && rows[0] === 0 && endOfRun(rows, 0) === rows.length) return cells;
  const same = sameThroughout(cells, rows.length);
  if (same !== null) return same;
  if (areAscending(rows)) return withoutOthers(cells, rows);
  const picked = new (cells.constructor as new (length: number) => C)(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = cells[rows[i]!]!;
  return picked;
}

function areAscending(rows: Uint32Array): boolean {
  for (let i = 1; i < rows.length; i++) if (rows[i]! <= rows[i - 1]!) return false;
  return true;
}

/** Nearly all rows of an export count as a rule: those that follow each other are moved up at once. */
function withoutOthers<C extends Cells>(cells: C, rows: Uint32Array): C {
  const kept = cells.slice();
  for (let from = 0; from < rows.length; ) {
    const to = endOfRun(rows, from);
    kept.copyWithin(from, rows[from]!, rows[from]! + to - from);
    from = to;
  }
  return kept.subarray(0, rows.length) as C;
}

/** Where the rows end that follow each other in their export. */
function endOfRun(rows: Uint32Array, from: number): number {
  let to = from + 1;
  while (to < rows.length && rows[to] === rows[to - 1]! + 1) to += 1;
  return to;
}

/**
 * So many cells of a column that holds one value throughout, as of one file or of instants; null where it doesn't. It does
 * where each of its bytes is that of the cell before, which is asked at once. Zeros that nobody writes take no memory.
 */
export function sameThroughout<C extends Cells>(cells: C, count: number): C | null {
  const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT: size } = cells;
  if (byteLength === 0) return null;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  if (!bytes.subarray(size).equals(bytes.subarray(0, byteLength - size))) return null;
  const same = new (cells.constructor as new (length: number) => C)(count);
  return cells[0] === 0 ? same : (same.fill(cells[0]!) as C);
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
  const codeOf = Uint32Array.from(column.values, (value, code) => {
    if (code === 0) return 0;
    const text = counted(value);
    const known = codeOfValue.get(text);
    if (known !== undefined) return known;
    codeOfValue.set(text, values.length);
    return values.push(text) - 1;
  });
  return { type: 'category', codes: recoded(pickFrom(column.codes, rows), codeOf), values };
}

/** Codes as others, each `codeOf` its own; the same where none changes. */
export function recoded(codes: Uint32Array, codeOf: Uint32Array): Uint32Array {
  if (codeOf.every((to, code) => to === code)) return codes;
  const others = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) others[i] = codeOf[codes[i]!]!;
  return others;
}
