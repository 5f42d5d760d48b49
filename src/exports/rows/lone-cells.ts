import { trimmedStart } from '../decode/trim-bytes.js';
import type { CellPlaces } from '../scan/cell-places.js';

/** Whether nothing but ASCII white space lies between two places. */
export function isBlankBytes(bytes: Uint8Array, start: number, end: number): boolean {
  return trimmedStart(bytes, start, end) === end;
}

export function hasDigit(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! >= 48 && bytes[at]! <= 57) return true;
  return false;
}

/** The first of the positions at which the record's cell is filled; -1 where none is. */
export function filledAt(positions: readonly number[], bytes: Uint8Array, places: CellPlaces): number {
  for (const at of positions) {
    if (at < places.count && !isBlankBytes(bytes, places.starts[at]!, places.ends[at]!)) return at;
  }
  return -1;
}

/** Whether the record has a cell that is filled, from that position on. */
export function isFilledFrom(position: number, bytes: Uint8Array, places: CellPlaces): boolean {
  for (let at = position; at < places.count; at++) {
    if (!isBlankBytes(bytes, places.starts[at]!, places.ends[at]!)) return true;
  }
  return false;
}

/** At how many of the positions there is something without a digit. */
export function wordsAt(positions: readonly number[], bytes: Uint8Array, places: CellPlaces): number {
  let words = 0;
  for (const at of positions) {
    const start = places.starts[at]!;
    const end = places.ends[at]!;
    if (at < places.count && !isBlankBytes(bytes, start, end) && !hasDigit(bytes, start, end)) words++;
  }
  return words;
}
