import type { Layout } from '../layout/find-layout.js';
import type { RowPlan } from '../parts/part-plan.js';
import type { ScannedRecords } from '../scan/records-scanner.js';
import { type PlainRows, plainRows } from './plain-rows.js';
import { type RecordReader, recordReader, type ScannedSink, type StartPlace } from './record-reader.js';
import { type RowIntake, rowIntake, type TakeRow } from './row-intake.js';

/** The rows of a file on their way into a table, or of a part of it. */
export interface RowReader extends RecordReader {
  readonly intake: RowIntake;
  /** All that was written is read, and what comes next is read as if it were by itself. */
  readonly isBetween: boolean;
}

/** Where rows go that count. */
export interface RowSink {
  /** Cells of one character per byte. */
  addRow: TakeRow;
  /** Positions of the cells that `addScanned` takes. */
  readonly positions: readonly number[];
  /** Takes rows as scanned records, those from one on, but not that at `to`. `firstLine`: of record 0. */
  addScanned(records: ScannedRecords, from: number, to: number, firstLine: number): void;
}

/** What of a file is read: all from its header on, or from a place amid it, when it is known what rows look like. */
export interface Stretch {
  readonly start: StartPlace;
  /** Null where the header comes first. */
  readonly examples: RowIntake['examples'] | null;
}

/** Reads bytes: every record becomes a row of the table, or is left out and counted. */
export function rowReader(
  plan: RowPlan,
  layout: Layout,
  sink: RowSink,
  { start, examples }: Stretch = { start: layout.start, examples: null },
): RowReader {
  const intake = rowIntake(plan, layout, sink.addRow, examples);
  const scanned = scannedSink(plan, layout, intake, sink);
  const reader = recordReader(layout.dialect, start, {
    record: intake.record,
    broken: intake.broken,
    scanned,
  });
  return {
    write: reader.write,
    async end() {
      await reader.end();
      intake.end();
    },
    get next() {
      return reader.next;
    },
    goTo: reader.goTo,
    get isWhole() {
      return reader.isWhole;
    },
    get isBetween() {
      return reader.isWhole && intake.calm;
    },
    intake,
  };
}

const NO_POSITIONS: readonly number[] = [];

/** Where a run of rows ends, and what the record is that ends it; null where nothing does before `to`. */
function endOfRun(plain: PlainRows, records: ScannedRecords, from: number, to: number) {
  for (let end = plain.endOfRows(records, from, to); end < to; end = plain.endOfRows(records, end + 1, to)) {
    const verdict = plain.verdictOn(records, end);
    if (verdict !== 'row') return { end, verdict };
  }
  return { end: to, verdict: null };
}

/** Has records taken that are plainly rows, once it is known what rows look like. */
function scannedSink(plan: RowPlan, layout: Layout, intake: RowIntake, sink: RowSink): ScannedSink {
  let plain: PlainRows | null = null;
  let positions = NO_POSITIONS;
  const take: ScannedSink['take'] = (records, from, to, firstLine) => {
    if (!intake.calm || plain === null || records.positions !== positions) return from;
    for (let first = from; ; ) {
      const { end, verdict } = endOfRun(plain, records, first, to);
      if (end > first) sink.addScanned(records, first, end, firstLine);
      if (verdict !== 'not-asked-for') return end;
      intake.leftOut.add('rows-not-asked-for', firstLine + records.lineOf(end));
      first = end + 1;
    }
  };
  return {
    take,
    get positions() {
      if (intake.calm && plain === null) {
        plain = plainRows(plan, layout, intake.digitColumns);
        positions = [...new Set([...sink.positions, ...plain.positions])];
      }
      return positions;
    },
  };
}
