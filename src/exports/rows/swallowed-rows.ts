import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import { counted, countLine, emptyTally, linesOf } from '../tally.js';
import type { Delimiter } from './dialect.js';

/**
 * Looks for rows that lie within a cell: two stray quotes, far apart, make one cell of all that is between them, and the
 * file is still proper CSV. Where they are on neighbouring lines, the cell holds the end of one row and the beginning of
 * the next: then every line of the record is like the file's rows.
 */
export interface SwallowedRows {
  /** A record of several lines. */
  look(cells: readonly string[], line: number): void;
  problems(file: string): readonly Problem[];
}

/** One line that looks like a row may be a sentence with as many commas. */
const SUSPICIOUS = 2;
const LINE_END = /\r\n|\n|\r/;

export function swallowedRows(
  delimiter: Delimiter,
  isRow: (cells: readonly string[]) => boolean,
  isLikeRows: (cells: readonly string[]) => boolean,
): SwallowedRows {
  const tally = emptyTally();
  let swallowed = 0;
  const rowsIn = (cell: string) => {
    return cell.split(LINE_END).filter((text) => isRow(text.split(delimiter))).length;
  };
  const rowsAcross = (cells: readonly string[]) => {
    const lines = cells.join(delimiter).split(LINE_END);
    const rows = lines.map((text) => text.split(delimiter));
    return rows.every((row) => isRow(row) && isLikeRows(row)) ? rows.length - 1 : 0;
  };
  return {
    look(cells, line) {
      const within = Math.max(...cells.map(rowsIn));
      const rows = within >= SUSPICIOUS ? within : rowsAcross(cells);
      if (rows === 0) return;
      swallowed += rows;
      countLine(tally, line);
    },
    problems(file) {
      if (tally.count === 0) return [];
      const cells = counted(tally.count, 'cell holds', 'cells hold');
      const message = `${cells} ${swallowed} lines that look like rows themselves (${linesOf(tally)}), and they are not read as rows: look there for a quote too many`;
      return [makeProblem('cell-swallows-rows', message, { file, line: tally.lines[0]!, count: swallowed })];
    },
  };
}
