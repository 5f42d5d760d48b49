import { theKernel } from '../kernel/kernel.js';
import { INPUT_AT, MOST_CELLS } from '../kernel/memory-map.js';
import type { Dialect } from '../rows/dialect.js';

/** The bytes end before the record does. */
export const UNFINISHED = -1;
/** A quote stands where RFC 4180 has none, or there are more cells than places. */
export const MALFORMED = -2;

/** Where in the kernel's memory a scan puts what it finds. */
export interface ScanTarget {
  /** Of each record, and one more, the place and line on which it begins; of each its number of cells. */
  readonly begins: number;
  readonly lines: number;
  readonly counts: number;
  /** So many records at most. */
  readonly capacity: number;
  /** By cell of a record, where the starts of that column go; the ends go behind them. */
  readonly columns: Uint32Array;
  /** Where that is told. */
  readonly columnsAt: number;
  /** Whether records of fewer cells get blank ones. */
  readonly isFilled: boolean;
}

/** From a record's beginning to the end of what is there. `last`: the file ends where the bytes do. */
interface ScanRange {
  readonly from: number;
  readonly end: number;
  readonly last: boolean;
}

/** Whether the scanner knows that dialect: RFC 4180 with any delimiter, either quote, and any line ends. */
export function isScannable({ escapedBy, padded, wrapped }: Dialect): boolean {
  return escapedBy === 'quote' && !padded && !wrapped;
}

/** The columns that were put there last: nobody else writes there. */
const put = new Map<number, Uint32Array>();

/** Has the kernel find the records of the bytes that it has; how many there are. Its `next` and `status` say more. */
export function scan(
  { delimiter, quote }: Dialect,
  target: ScanTarget,
  { from, end, last }: ScanRange,
): number {
  const { run, words } = theKernel();
  const { begins, lines, counts, capacity, columns, columnsAt, isFilled } = target;
  if (put.get(columnsAt) !== columns) words.set(columns, columnsAt >> 2);
  put.set(columnsAt, columns);
  run.scanInto(begins, lines, counts, columnsAt, columns.length, capacity, isFilled ? 1 : 0);
  const signs = [delimiter.charCodeAt(0), quote.charCodeAt(0)] as const;
  return run.scan(INPUT_AT, from, end, last ? 1 : 0, ...signs, MOST_CELLS);
}
