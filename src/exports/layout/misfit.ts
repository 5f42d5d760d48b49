import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import type { LayoutBy } from './find-layout.js';

/** One row may be odd. */
const ENOUGH_ROWS = 2;

/**
 * An error where no row fits the header and most have one other number of cells: a name is missing in the header, or one
 * is too many, and nobody knows which. Lines of one cell are no rows, but where they are separated otherwise than the header.
 */
export function misfitProblem<M>(
  { headers, start, census, surplus }: LayoutBy<M>,
  file: string,
): readonly Problem[] {
  if (census.sound > 0 || surplus > 0) return [];
  const [cells, commonRows] = commonest(census.widths);
  const isOtherwise = cells <= 1 || census.broken > census.ragged;
  const rows = isOtherwise ? census.otherwiseDelimited : commonRows;
  if (rows < ENOUGH_ROWS || rows * 2 <= census.ragged + census.broken) return [];
  const message = isOtherwise
    ? 'the cells of the rows are separated otherwise than those of the header: export the file again, with one sign between all cells'
    : `the header has ${headers.length} columns and the rows have ${cells} cells, so which cell is which is not known: correct the header, or export the file again`;
  return [makeProblem('header-does-not-fit', message, { file, line: start.line })];
}

function commonest(widths: ReadonlyMap<number, number>): readonly [cells: number, rows: number] {
  let best: readonly [number, number] = [0, 0];
  for (const one of widths) if (one[1] > best[1]) best = one;
  return best;
}
