import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import { counted, countLine, emptyTally, linesOf, type Tally } from '../tally.js';
import type { Delimiter } from './dialect.js';

/**
 * Looks for rows that lie within a cell: two stray quotes make one cell of all that is between them, and the file is still
 * proper CSV. Where they are on neighbouring lines, the cell holds the end of one row and the beginning of the next.
 */
export interface SwallowedRows {
  /** A record of several lines. */
  look(cells: readonly string[], line: number): void;
  /** What was found so far; then it begins anew. */
  take(): Swallowed;
}

/** Cells that hold lines which look like rows, and how many such lines. */
export interface Swallowed {
  readonly cells: Tally;
  readonly rows: number;
}

/** One line with as many cells as a row may be a sentence, where nothing else in it is like a row. */
const SUSPICIOUS = 2;
/** So many are looked at when all rows have shown what a row is like. */
const MOST_WAITING = 20;
const LINE_END = /\r\n|\n|\r/;

export function swallowedRows(
  delimiter: Delimiter,
  isRow: (cells: readonly string[]) => boolean,
  isLikeRows: (cells: readonly string[]) => boolean,
): SwallowedRows {
  let tally = emptyTally();
  let swallowed = 0;
  let waiting: (() => void)[] = [];
  let waited = 0;
  const rowsIn = (cell: string) => {
    return cell.split(LINE_END).filter((text) => isRow(text.split(delimiter))).length;
  };
  const rowsAcross = (cells: readonly string[]) => {
    return linesIn(cells, delimiter).filter((row) => isRow(row) && isLikeRows(row)).length;
  };
  const count = (cells: readonly string[], line: number) => {
    const within = Math.max(...cells.map(rowsIn));
    const rows = within >= SUSPICIOUS ? within : rowsAcross(cells);
    if (rows === 0) return;
    swallowed += rows;
    countLine(tally, line);
  };
  const countWaiting = () => {
    for (const look of waiting) look();
    waiting = [];
  };
  return {
    look(cells, line) {
      if (waited < MOST_WAITING) {
        waited++;
        waiting.push(() => count(cells, line));
        return;
      }
      countWaiting();
      count(cells, line);
    },
    take() {
      countWaiting();
      const taken = { cells: tally, rows: swallowed };
      tally = emptyTally();
      swallowed = 0;
      return taken;
    },
  };
}

/** What is said of such cells. */
export function swallowedProblem({ cells: tally, rows }: Swallowed, file: string): readonly Problem[] {
  if (tally.count === 0) return [];
  const cells = counted(tally.count, 'cell holds', 'cells hold');
  const lines = counted(rows, 'line that looks like a row itself', 'lines that look like rows themselves');
  const message = `${cells} ${lines} (${linesOf(tally)}), and not read as ${rows === 1 ? 'one' : 'such'}: look there for a quote too many`;
  return [makeProblem('cell-swallows-rows', message, { file, line: tally.lines[0]!, count: rows })];
}

/** The lines of a record but the first, each split as if no quote had enclosed it. */
function linesIn(cells: readonly string[], delimiter: Delimiter): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const cell of cells) {
    const [first, ...more] = cell.split(LINE_END);
    lines.at(-1)!.push(first!);
    for (const text of more) lines.push(text.split(delimiter));
  }
  return lines.slice(1);
}
