import { wordsOf } from '../bytes/words-of.js';

/** Where the cells of a record lie in its bytes, without the quotes around them. Filled anew by each scan. */
export interface CellPlaces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where quotes within the cell are doubled. */
  readonly doubled: Uint8Array;
  count: number;
  /** Line breaks within cells. */
  breaks: number;
}

/** Bytes, and as many of them as there are words of four; none where they don't begin at a word. */
export interface ScannedBytes {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
}

/** What of a dialect the scanner goes by, as bytes. */
export interface ScanSigns {
  readonly delimiter: number;
  readonly quote: number;
  /** By byte: whether it ends a cell without quotes, or may not stand in one. */
  readonly isSign: Uint8Array;
  /** The highest of those bytes: letters are beyond it, mostly, which saves a look. */
  readonly highest: number;
}

/** The bytes end before the record does. */
export const UNFINISHED = -1;
/** A quote stands where RFC 4180 has none, or there are more cells than places. */
export const MALFORMED = -2;

const LF = 10;
const CR = 13;

export function cellPlaces(most: number): CellPlaces {
  const places = { starts: new Int32Array(most), ends: new Int32Array(most), doubled: new Uint8Array(most) };
  return { ...places, count: 0, breaks: 0 };
}

export function scannedBytes(bytes: Uint8Array): ScannedBytes {
  return { bytes, words: wordsOf(bytes) };
}

export function scanSigns(delimiter: string, quote: string): ScanSigns {
  const signs = [delimiter.charCodeAt(0), quote.charCodeAt(0)] as const;
  const isSign = new Uint8Array(256);
  for (const sign of [...signs, LF, CR]) isSign[sign] = 1;
  return { delimiter: signs[0], quote: signs[1], isSign, highest: Math.max(LF, CR, ...signs) };
}

/**
 * Finds the cells of the record that begins at `from`, as RFC 4180 has it with any line end. Gives the place after it,
 * `UNFINISHED` or `MALFORMED`. `last`: the file ends where the bytes do, and a record may, too.
 */
export function scanRecord(
  scanned: ScannedBytes,
  from: number,
  last: boolean,
  signs: ScanSigns,
  places: CellPlaces,
): number {
  const { bytes } = scanned;
  const { delimiter, quote, isSign, highest } = signs;
  const { starts, ends, doubled } = places;
  const end = bytes.length;
  const most = starts.length;
  let at = from;
  let count = 0;
  places.breaks = 0;
  for (;;) {
    if (count === most) return MALFORMED;
    if (at < end && bytes[at] === quote) {
      at = scanQuoted(scanned, at + 1, last, quote, places, count);
      if (at < 0) return at;
    } else {
      starts[count] = at;
      while (at < end && (bytes[at]! > highest || isSign[bytes[at]!] === 0)) at++;
      ends[count] = at;
      doubled[count] = 0;
    }
    count++;
    if (at < end && bytes[at] === delimiter) {
      at++;
      continue;
    }
    places.count = count;
    return afterRecord(bytes, at, last);
  }
}

/** The place after the quote that closes the cell. */
function scanQuoted(
  { bytes, words }: ScannedBytes,
  from: number,
  last: boolean,
  quote: number,
  places: CellPlaces,
  cell: number,
): number {
  const end = bytes.length;
  let at = from;
  let isDoubled = 0;
  for (; ; at++) {
    at = afterOrdinary(bytes, words, at, quote);
    // Whether a quote at the end is doubled, or a CR part of a CRLF, the next byte tells.
    if (at >= end || (at + 1 === end && !last)) return UNFINISHED;
    if (bytes[at] === quote) {
      if (bytes[at + 1] !== quote) break;
      isDoubled = 1;
      at++;
    } else if (bytes[at] === LF || bytes[at + 1] !== LF) places.breaks++;
  }
  places.starts[cell] = from;
  places.ends[cell] = at;
  places.doubled[cell] = isDoubled;
  return at + 1;
}

/**
 * The next quote or line break; the end where there is none. Where texts are long, four bytes are looked at together: a word
 * has a byte that is zero, or below some other, where this takes a borrow from its top bit (Anderson, Bit Twiddling Hacks).
 */
function afterOrdinary(bytes: Uint8Array, words: Int32Array, from: number, quote: number): number {
  const end = bytes.length;
  const quotes = quote * 0x01010101;
  let at = from;
  for (;;) {
    while (at < end && ((at & 3) !== 0 || at >> 2 >= words.length)) {
      if (bytes[at] === quote || bytes[at] === LF || bytes[at] === CR) return at;
      at++;
    }
    if (at >= end) return end;
    let word = at >> 2;
    for (; word < words.length; word++) {
      const signs = words[word]!;
      const quoted = signs ^ quotes;
      if ((((signs - 0x0e0e0e0e) & ~signs) | ((quoted - 0x01010101) & ~quoted)) & 0x80808080) break;
    }
    at = word << 2;
    for (const stop = Math.min(at + 4, end); at < stop; at++) {
      if (bytes[at] === quote || bytes[at] === LF || bytes[at] === CR) return at;
    }
  }
}

/** The place after the line end at `at`, or after the file's end. */
function afterRecord(bytes: Uint8Array, at: number, last: boolean): number {
  const end = bytes.length;
  if (at === end) return last ? at : UNFINISHED;
  const isCr = bytes[at] === CR;
  if (!isCr && bytes[at] !== LF) return MALFORMED;
  if (isCr && at + 1 === end && !last) return UNFINISHED;
  return isCr && bytes[at + 1] === LF ? at + 2 : at + 1;
}
