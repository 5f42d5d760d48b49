import type { Problem } from '../../definition/problem.js';
import { trimCell } from '../decode/trim-cell.js';
import type { ExportPlan } from '../export-plan.js';
import type { Layout } from '../layout/find-layout.js';
import type { TableBuilder } from '../table-builder.js';
import { type LeftOut, type LeftOutReason, leftOut } from './left-out.js';
import { loneLines } from './lone-lines.js';
import { otherTable } from './other-table.js';
import { type RecordReader, recordReader } from './record-reader.js';
import { rowJudge } from './row-judge.js';
import { swallowedRows } from './swallowed-rows.js';

/** The rows of one file on their way into the table. */
export interface RowReader extends RecordReader {
  readonly leftOut: LeftOut;
  /** What is doubtful of rows that are read, and of those that a cell may hold. */
  doubts(file: string): readonly Problem[];
  /** Rows that count. */
  readonly count: number;
}

/** Such a record is shaped like a row, whether it counts or not. */
const ROW_LIKE: ReadonlySet<LeftOutReason | null> = new Set([null, 'rows-not-asked-for']);

/** Reads bytes from the header on: every record after it becomes a row of the table, or is left out and counted. */
export function rowReader(plan: ExportPlan, layout: Layout, table: Pick<TableBuilder, 'addRow'>): RowReader {
  const judged = rowJudge(plan, layout);
  const out = leftOut();
  const lines = loneLines(out);
  const take = (cells: readonly string[], line: number, reason: LeftOutReason | null) => {
    if (reason !== null) {
      lines.leaveOut(reason, line, cells.length === 1);
      return;
    }
    lines.row();
    table.addRow(cells, line);
    count++;
  };
  const { keys } = layout.match;
  const other = otherTable((cells) => keys.find((at) => trimCell(cells[at] ?? '') !== '') ?? 0, take);
  const isRow = (cells: readonly string[]) => ROW_LIKE.has(judged(cells));
  const swallowed = swallowedRows(layout.dialect.delimiter, isRow, other.isLikeRows);
  let headerRecords = layout.headerRecords;
  let linesBelow = layout.linesBelow;
  let afterBlank = false;
  let count = 0;
  const reader = recordReader(layout.dialect, layout.start, {
    record(cells, line, _, oneLine) {
      if (headerRecords > 0) {
        headerRecords--;
        return;
      }
      if (linesBelow > 0) {
        linesBelow--;
        lines.leaveOut('rows-below-header', line, false);
        return;
      }
      if (!oneLine) swallowed.look(cells, line);
      const reason = judged(cells);
      other.put(cells, line, reason, afterBlank);
      afterBlank = reason === 'rows-blank';
    },
    broken(why, line) {
      afterBlank = false;
      lines.leaveOut(why === 'size' ? 'rows-too-large' : 'rows-broken-quote', line, false);
    },
  });
  return {
    write: reader.write,
    async end() {
      await reader.end();
      other.end();
      lines.end();
    },
    leftOut: out,
    doubts: (file) => [...other.problems(file), ...swallowed.problems(file)],
    get count() {
      return count;
    },
  };
}
