import type { Dialect } from '../rows/dialect.js';
import {
  type CellPlaces,
  cellPlaces,
  MALFORMED,
  scannedBytes,
  scanRecord,
  scanSigns,
} from './scan-record.js';

/** Finds one record after another in bytes; `places` are those of the last that was found. */
export interface RecordScanner {
  readonly places: CellPlaces;
  /** The place after the record that begins at `from`, `UNFINISHED` or `MALFORMED`. */
  scan(bytes: Uint8Array, from: number, last: boolean): number;
}

/** More than any export has; a record of more is csv-parse's. */
const MOST_CELLS = 4096;

/** Whether the scanner knows that dialect: RFC 4180 with any delimiter, either quote, and any line ends. */
export function isScannable({ escapedBy, padded, wrapped }: Dialect): boolean {
  return escapedBy === 'quote' && !padded && !wrapped;
}

/** A scanner that finds nothing well-formed where it doesn't know the dialect. */
export function recordScanner(dialect: Dialect): RecordScanner {
  const places = cellPlaces(MOST_CELLS);
  if (!isScannable(dialect)) return { places, scan: () => MALFORMED };
  const signs = scanSigns(dialect.delimiter, dialect.quote);
  let scanned = scannedBytes(new Uint8Array(0));
  return {
    places,
    scan(bytes, from, last) {
      if (scanned.bytes !== bytes) scanned = scannedBytes(bytes);
      return scanRecord(scanned, from, last, signs, places);
    },
  };
}
