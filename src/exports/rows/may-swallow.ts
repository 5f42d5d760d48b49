import type { CellPlaces } from '../scan/cell-places.js';

const LF = 10;
const CR = 13;

/**
 * Whether a line within a record of several lines may look like a row: it has as many delimiters as one of `least` cells, by
 * itself within its cell, or with the cells that follow on the same line. Where none has, no row is swallowed.
 */
export function maySwallow(bytes: Uint8Array, places: CellPlaces, delimiter: number, least: number): boolean {
  /** Cells of the current line: within its cell, and across cells since the last line break. */
  let within = 1;
  let across = 1;
  let isBroken = false;
  for (let cell = 0; cell < places.count; cell++) {
    within = 1;
    let isCellBroken = false;
    for (let at = places.starts[cell]!; at < places.ends[cell]!; at++) {
      const byte = bytes[at];
      if (byte === delimiter) {
        within++;
        across++;
      } else if (byte === LF || byte === CR) {
        if (within >= least || (isBroken && across >= least)) return true;
        within = 1;
        across = 1;
        isBroken = true;
        isCellBroken = true;
      }
    }
    if (isCellBroken && within >= least) return true;
    across++;
  }
  return isBroken && across - 1 >= least;
}
