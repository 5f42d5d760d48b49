import { trimCell } from '../decode/trim-cell.js';
import type { Layout } from '../layout/find-layout.js';
import type { RowPlan } from '../parts/part-plan.js';
import type { Tally } from '../tally.js';
import { type LeftOut, type LeftOutReason, type LeftOutRows, leftOut } from './left-out.js';
import { loneLines } from './lone-lines.js';
import { otherTable } from './other-table.js';
import type { RecordSink } from './record-reader.js';
import { rowJudge } from './row-judge.js';
import { type Swallowed, swallowedRows } from './swallowed-rows.js';

/** The records of a file, each of which becomes a row or is left out and counted. */
export interface RowIntake extends Pick<RecordSink, 'record' | 'broken'> {
  readonly leftOut: LeftOut;
  /** What is to be told of the rows so far; then it begins anew. */
  take(): ToldRows;
  /** What rows look like is known, and nothing that came before has a say in what comes next. */
  readonly calm: boolean;
  /** Columns in which rows hold digits, and no words. */
  readonly digitColumns: readonly number[];
  /** The rows by which it is known what rows look like: another intake that begins with them knows as much. */
  readonly examples: readonly (readonly string[])[];
  /** After the last record. */
  end(): void;
}

/** What there is to tell of rows, as plain data. */
export interface ToldRows {
  readonly leftOut: LeftOutRows;
  /** Rows that were read though they look otherwise than those before. */
  readonly unlike: Tally;
  readonly swallowed: Swallowed;
}

/** Takes a row that counts, as cells of one character per byte. */
export type TakeRow = (cells: readonly string[], line: number) => void;

/** Such a record is shaped like a row, whether it counts or not. */
const ROW_LIKE: ReadonlySet<LeftOutReason | null> = new Set([null, 'rows-not-asked-for']);

/** `examples`: of an intake that begins amid a file, those of the one that read its beginning; else the header comes first. */
export function rowIntake(
  plan: RowPlan,
  layout: Layout,
  takeRow: TakeRow,
  examples: readonly (readonly string[])[] | null = null,
): RowIntake {
  const judged = rowJudge(plan, layout);
  const out = leftOut();
  const lines = loneLines(out);
  const take = (cells: readonly string[], line: number, reason: LeftOutReason | null) => {
    if (reason !== null) {
      lines.leaveOut(reason, line, cells.length === 1);
      return;
    }
    lines.row();
    takeRow(cells, line);
  };
  const { keys } = layout.match;
  const keyOf = (cells: readonly string[]) => keys.find((at) => trimCell(cells[at] ?? '') !== '') ?? 0;
  const other = otherTable(keyOf, take, examples ?? []);
  const isRow = (cells: readonly string[]) => ROW_LIKE.has(judged(cells));
  const swallowed = swallowedRows(layout.dialect.delimiter, isRow, other.isLikeRows);
  let headerRecords = examples === null ? layout.headerRecords : 0;
  let linesBelow = examples === null ? layout.linesBelow : 0;
  let afterBlank = false;
  const isCalm = () => headerRecords + linesBelow === 0 && !afterBlank && lines.calm && other.calm;
  let calm = isCalm();
  const record: RecordSink['record'] = (cells, line, _, oneLine) => {
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
  };
  return {
    record(cells, line, offset, oneLine) {
      record(cells, line, offset, oneLine);
      calm = isCalm();
    },
    broken(why, line) {
      afterBlank = false;
      lines.leaveOut(why === 'size' ? 'rows-too-large' : 'rows-broken-quote', line, false);
      calm = isCalm();
    },
    leftOut: out,
    take: () => ({ leftOut: out.take(), unlike: other.takeUnlike(), swallowed: swallowed.take() }),
    get calm() {
      return calm;
    },
    get digitColumns() {
      return other.digitColumns;
    },
    get examples() {
      return other.examples;
    },
    end() {
      other.end();
      lines.end();
    },
  };
}
