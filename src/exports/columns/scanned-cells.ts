import { endAt, type ScannedColumn, type ScannedRecords, startAt } from '../scan/records-scanner.js';
import type { unescaped } from '../scan/unescaped.js';
import type { CellReader } from './cell-reader.js';

/** The cells of one column of scanned records, which the kernel has too. */
export interface ScannedCells extends ScannedColumn {
  readonly bytes: Uint8Array;
  /** Gives one record's cell to a reader of single cells. */
  give(add: CellReader['add'], record: number): void;
}

/** `firstLine`: of record 0. */
export function scannedCells(
  { bytes, columnAt, lineOf }: ScannedRecords,
  position: number,
  firstLine: number,
  undouble: ReturnType<typeof unescaped>,
): ScannedCells {
  const column = columnAt(position);
  return {
    bytes,
    ...column,
    give(add, record) {
      const start = startAt(column, record);
      const end = endAt(column, record);
      const line = firstLine + lineOf(record);
      if (end >= 0) return add(bytes, start, end, line);
      const cell = undouble(bytes, start, ~end);
      add(cell, 0, cell.length, line);
    },
  };
}

/** After so many cells in turn that the kernel doesn't read, it is asked for no more of the same records. */
const MOST_TRIES = 32;

/**
 * Reads cells with the kernel's help: `quick` reads those from one on until the first that it doesn't know, and gives that;
 * it goes to `careful`, and so on.
 */
export function readQuickly(
  from: number,
  to: number,
  quick: (from: number, to: number) => number,
  careful: (record: number) => void,
): void {
  let tries = MOST_TRIES;
  for (let record = from; record < to; record++) {
    const stop = tries > 0 ? quick(record, to) : record;
    tries = stop === record ? tries - 1 : MOST_TRIES;
    record = stop;
    if (record < to) careful(record);
  }
}
