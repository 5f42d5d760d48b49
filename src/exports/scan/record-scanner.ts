import { theKernel } from '../kernel/kernel.js';
import { LONE_AT, LONE_CELLS_AT, LONE_COLUMNS_AT, MOST_CELLS } from '../kernel/memory-map.js';
import type { Dialect } from '../rows/dialect.js';
import { type CellPlaces, cellPlaces } from './cell-places.js';
import { isScannable, MALFORMED, type ScanTarget, scan, UNFINISHED } from './scan.js';

/** Finds one record after another in bytes; `places` are those of the last that was found. */
export interface RecordScanner {
  readonly places: CellPlaces;
  /** The place after the record that begins at `from`, `UNFINISHED` or `MALFORMED`. */
  scan(bytes: Uint8Array, from: number, last: boolean): number;
  /** The same of bytes that the kernel has, of which so many are there. */
  scanLoaded(from: number, end: number, last: boolean): number;
}

/** Most records end within so many bytes: no more are looked at before it is known that one doesn't. */
const FIRST_LOOK = 4096;
const LARGER = 8;

const ALL_CELLS: ScanTarget = {
  begins: LONE_AT,
  lines: LONE_AT + 8,
  counts: LONE_AT + 16,
  capacity: 1,
  columns: Uint32Array.from({ length: MOST_CELLS }, (_, cell) => LONE_CELLS_AT + cell * 8),
  columnsAt: LONE_COLUMNS_AT,
  isFilled: false,
};

/** A scanner that finds nothing well-formed where it doesn't know the dialect. */
export function recordScanner(dialect: Dialect): RecordScanner {
  const places = cellPlaces(MOST_CELLS);
  if (!isScannable(dialect)) return { places, scan: () => MALFORMED, scanLoaded: () => MALFORMED };
  const scanLoaded = (from: number, end: number, last: boolean): number => {
    const { left } = theKernel();
    if (scan(dialect, ALL_CELLS, { from, end, last }) === 0) return left('status') || UNFINISHED;
    takePlaces(places);
    return left('next');
  };
  return {
    places,
    scanLoaded,
    scan(bytes, from, last) {
      for (let size = FIRST_LOOK; ; size *= LARGER) {
        const look = bytes.subarray(from, from + size);
        const isRest = from + look.length === bytes.length;
        theKernel().load(look);
        const next = scanLoaded(0, look.length, last && isRest);
        if (next === UNFINISHED && !isRest) continue;
        if (next < 0) return next;
        movePlaces(places, from);
        return from + next;
      }
    },
  };
}

/** Copies what the kernel has found. */
function takePlaces(places: CellPlaces): void {
  const { words } = theKernel();
  places.count = words[ALL_CELLS.counts >> 2]!;
  places.breaks = words[(ALL_CELLS.lines >> 2) + 1]! - 1;
  for (let cell = 0; cell < places.count; cell++) {
    const at = (LONE_CELLS_AT >> 2) + cell * 2;
    const end = words[at + 1]!;
    places.starts[cell] = words[at]!;
    places.ends[cell] = end < 0 ? ~end : end;
    places.doubled[cell] = end < 0 ? 1 : 0;
  }
}

function movePlaces({ starts, ends, count }: CellPlaces, by: number): void {
  for (let cell = 0; cell < count; cell++) {
    starts[cell]! += by;
    ends[cell]! += by;
  }
}
