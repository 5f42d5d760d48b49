import type { Problem } from '../../../src/definition/problem.js';
import { readLeads, valuesOf } from './read-leads.js';
import { HEADER, ROWS } from './small-shop.js';
import { sourceOf } from './source-of.js';

/** What came of a file: the rows that were read, as texts, and all that is said of the others. */
export interface ReadShop {
  readonly rows: readonly string[];
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
  readonly refused: boolean;
  /** Records that were left out, by the table's own account. */
  readonly leftOut: number;
}

const attributes = Object.fromEntries(HEADER.map((header, index) => [`c${index}`, header]));

/** Reads a file whose columns the definition names, each as text; in pieces of that size. */
export async function readShop(content: string | Uint8Array, pieceSize?: number): Promise<ReadShop> {
  const source = sourceOf(content, 'leads.csv', pieceSize);
  const { value, problems } = await readLeads([source], { columns: { id: HEADER[0]! }, attributes });
  const columns = HEADER.map((_, index) => valuesOf(value, `attribute:c${index}`) ?? []);
  const rows = Array.from({ length: value?.count ?? 0 }, (_, row) =>
    JSON.stringify(columns.map((values) => values[row] ?? '')),
  );
  return {
    rows,
    problems,
    codes: problems.map(({ code }) => code),
    refused: value === null,
    leftOut: value === null ? 0 : value.rowsRead - value.count,
  };
}

/** The rows as they should be read: text is compared as people read it, spaced by single blanks. */
export const RIGHT_ROWS: readonly string[] = ROWS.map((cells) =>
  JSON.stringify(cells.map((cell) => cell.trim().split(/\s+/).join(' '))),
);

/** All but some, counted from 0. */
export function rightRowsBut(...without: readonly number[]): readonly string[] {
  return RIGHT_ROWS.filter((_, row) => !without.includes(row));
}

/** What is wrong with an outcome: a row that never was, one that is missing and not told; empty where all is well. */
export function wrongsOf({ rows, codes, refused, leftOut, problems }: ReadShop): readonly string[] {
  const right = new Set(RIGHT_ROWS);
  const told = problems
    .filter(({ code }) => code.startsWith('rows-'))
    .reduce((sum, { count }) => sum + (count ?? 0), 0);
  return [
    ...rows.filter((row) => !right.has(row)).map((row) => `never was: ${row}`),
    ...(new Set(rows).size === rows.length ? [] : ['a row is there twice']),
    ...(told === leftOut ? [] : [`${leftOut} rows left out, ${told} told`]),
    ...(rows.length === RIGHT_ROWS.length || codes.length > 0 ? [] : ['rows are missing in silence']),
    ...(refused && !problems.some(({ severity }) => severity === 'error')
      ? ['refused without a reason']
      : []),
  ];
}
