import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import { counted, countLine, emptyTally, linesOf } from '../tally.js';
import type { Delimiter } from './dialect.js';

/**
 * Looks for rows that lie within a cell: two stray quotes, far apart, make one cell of all that is between them, and the
 * file is still proper CSV.
 */
export interface SwallowedRows {
  /** A record of several lines. */
  look(cells: readonly string[], line: number): void;
  problems(file: string): readonly Problem[];
}

/** One line that looks like a row may be a sentence with as many commas. */
const SUSPICIOUS = 2;

export function swallowedRows(
  delimiter: Delimiter,
  isRow: (cells: readonly string[]) => boolean,
): SwallowedRows {
  const tally = emptyTally();
  let swallowed = 0;
  const rowsIn = (cell: string) => {
    return cell.split(/\r\n|\n|\r/).filter((text) => isRow(text.split(delimiter))).length;
  };
  return {
    look(cells, line) {
      const rows = Math.max(...cells.map(rowsIn));
      if (rows < SUSPICIOUS) return;
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
