import type { CellPlaces } from './cell-places.js';

/** The cells of a scanned record as texts, one character per byte, as csv-parse gives them. */
export function cellsOf(bytes: Uint8Array, places: CellPlaces, quote: string): readonly string[] {
  const { starts, ends, doubled, count } = places;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const cells: string[] = [];
  for (let cell = 0; cell < count; cell++) {
    const text = buffer.toString('latin1', starts[cell], ends[cell]);
    cells.push(doubled[cell] === 1 ? text.replaceAll(quote + quote, quote) : text);
  }
  return cells;
}
