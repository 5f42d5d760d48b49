import { theKernel } from '../kernel/kernel.js';
import {
  BEGINS_AT,
  CELLS_AT,
  COLUMNS_AT,
  COUNTS_AT,
  LINES_AT,
  MOST_CELLS,
  recordsFor,
} from '../kernel/memory-map.js';
import type { Dialect } from '../rows/dialect.js';
import type { CellPlaces } from './cell-places.js';
import { recordScanner } from './record-scanner.js';
import { isScannable, MALFORMED, type ScanTarget, scan } from './scan.js';

/** Records that lie one after another, with some of their columns. They are in the kernel's memory until the next scan. */
export interface ScannedRecords {
  /** In which they lie, from its beginning on. The kernel has them too. */
  readonly bytes: Uint8Array;
  readonly count: number;
  /** So many would have had room. */
  readonly capacity: number;
  /** Of the columns that were asked for. */
  readonly positions: readonly number[];
  /** `MALFORMED` or `UNFINISHED`, where that is why there are no more. */
  readonly status: number;
  /** Where a record begins, or what is beyond the last; the line on which it does, counted from the first's, 0. */
  beginOf(record: number): number;
  lineOf(record: number): number;
  /** The cells of a column that was asked for. */
  columnAt(position: number): ScannedColumn;
  /** All cells of a record, until those of another are asked for. */
  placesOf(record: number): CellPlaces;
}

/** Where in the kernel's memory the starts and ends of a column's cells are: an end is `~end` where quotes are doubled. */
export interface ScannedColumn {
  readonly startsAt: number;
  readonly endsAt: number;
}

export function startAt({ startsAt }: ScannedColumn, record: number): number {
  return theKernel().words[(startsAt >> 2) + record]!;
}

export function endAt({ endsAt }: ScannedColumn, record: number): number {
  return theKernel().words[(endsAt >> 2) + record]!;
}

/** Finds records, with the columns at these positions, until `bytes` end, or one isn't well-formed. */
export type RecordsScanner = (
  bytes: Uint8Array,
  last: boolean,
  positions: readonly number[],
) => ScannedRecords;

/** One that finds nothing well-formed where it doesn't know the dialect, or the columns are beyond what it has room for. */
export function recordsScanner(dialect: Dialect): RecordsScanner {
  const lone = recordScanner(dialect);
  let target = targetFor([]);
  return (bytes, last, positions) => {
    if (target.positions !== positions) target = targetFor(positions);
    if (!isScannable(dialect) || target.columns.length > MOST_CELLS) return nothingScanned(bytes, target);
    theKernel().load(bytes);
    const { words, left } = theKernel();
    const count = scan(dialect, target, { from: 0, end: bytes.length, last });
    const beginOf = (record: number) => words[(BEGINS_AT >> 2) + record]!;
    return {
      ...foundBy(bytes, target),
      count,
      status: left('status'),
      beginOf,
      lineOf: (record) => words[(LINES_AT >> 2) + record]!,
      placesOf(record) {
        if (lone.scanLoaded(beginOf(record), beginOf(record + 1), true) < 0)
          throw new Error('a record was found that is none');
        return lone.places;
      },
    };
  };
}

function foundBy(bytes: Uint8Array, { capacity, positions, columnAt }: ColumnsTarget) {
  return { bytes, capacity, positions, columnAt };
}

function nothingScanned(bytes: Uint8Array, target: ColumnsTarget): ScannedRecords {
  const placesOf = () => {
    throw new Error('there is no record');
  };
  return {
    ...foundBy(bytes, target),
    count: 0,
    status: MALFORMED,
    beginOf: () => 0,
    lineOf: () => 0,
    placesOf,
  };
}

/** A target that knows of which columns it is. */
interface ColumnsTarget extends ScanTarget {
  readonly positions: readonly number[];
  readonly columnAt: ScannedRecords['columnAt'];
}

/** Columns that aren't asked for go to one place, over each other. */
function targetFor(positions: readonly number[]): ColumnsTarget {
  const capacity = recordsFor(positions.length + 1);
  const startsOf = (index: number) => CELLS_AT + index * capacity * 8;
  const width = Math.max(-1, ...positions) + 1;
  const columns = Uint32Array.from({ length: width }, (_, at) => startsOf(positions.indexOf(at) + 1));
  const columnAt = (position: number): ScannedColumn => {
    const startsAt = columns[position]!;
    return { startsAt, endsAt: startsAt + capacity * 4 };
  };
  const records = { begins: BEGINS_AT, lines: LINES_AT, counts: COUNTS_AT, capacity };
  return { positions, columnAt, ...records, columns, columnsAt: COLUMNS_AT, isFilled: true };
}
