import type { Layout } from '../layout/find-layout.js';
import type { RowPlan } from '../parts/part-plan.js';
import type { CellPlaces } from '../scan/scan-record.js';
import { plainRowTest } from './plain-row.js';
import { type RecordReader, recordReader, type StartPlace } from './record-reader.js';
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
  /** The same as the record's bytes. */
  addScanned(bytes: Uint8Array, places: CellPlaces, line: number): void;
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
  let verdictOn: ReturnType<typeof plainRowTest> | null = null;
  const scanned = (bytes: Uint8Array, places: CellPlaces, line: number): boolean => {
    if (!intake.calm) return false;
    verdictOn ??= plainRowTest(plan, layout, intake.digitColumns);
    const verdict = verdictOn(bytes, places);
    if (verdict === 'row') sink.addScanned(bytes, places, line);
    else if (verdict === 'not-asked-for') intake.leftOut.add('rows-not-asked-for', line);
    return verdict !== 'unsure';
  };
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
