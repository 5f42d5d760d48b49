/** Finds the cells of well-formed records, 64 bytes at a time: each set of places in a block is a number of 64 bits. */

/** The bytes end before the record does. */
const UNFINISHED: i32 = -1;
/** A quote stands where RFC 4180 has none, or a record has too many cells. */
const MALFORMED: i32 = -2;

const LF: u32 = 10;
const CR: u32 = 13;
const NONE: u64 = 0;
const ALL: u64 = ~NONE;
const BLOCK: i32 = 64;

/** Where the record after the last that was found begins. */
export let next: i32 = 0;
/** Why no more were found: `UNFINISHED`, `MALFORMED`, or 0 where there is no room, or nothing left. */
export let status: i32 = 0;

/** What is found goes there. Of each record, and of one more, the place and line on which it begins; of each its number of cells. */
let begins: usize = 0;
let lines: usize = 0;
let counts: usize = 0;
/** Per cell of a record, where the starts of that column's cells go; their ends go behind them, negative where quotes are doubled. */
let columns: usize = 0;
let columnCount: i32 = 0;
let capacity: i32 = 0;
/** Whether records with fewer cells get blank ones. */
let isFilled: bool = false;

export function scanInto(
  ofBegins: usize,
  ofLines: usize,
  ofCounts: usize,
  ofColumns: usize,
  width: i32,
  rows: i32,
  fill: bool,
): void {
  begins = ofBegins;
  lines = ofLines;
  counts = ofCounts;
  columns = ofColumns;
  columnCount = width;
  capacity = rows;
  isFilled = fill;
}

/**
 * Finds the records from `from` on, as RFC 4180 has them with any line end; how many there are. `last`: the file ends where
 * the bytes do, and a record may, too. A quote opens or closes where an odd or even number of them have come: what stands between is a
 * prefix sum (Langdale and Lemire, Parsing Gigabytes of JSON per Second). So it has to open after a separator, or after the quote
 * that it doubles, and what follows one that closes has to be a separator or a quote.
 */
export function scan(
  bytes: usize,
  from: i32,
  end: i32,
  last: bool,
  delimiter: u8,
  quote: u8,
  mostCells: i32,
): i32 {
  const delimiters = i8x16.splat(delimiter);
  const quotes = i8x16.splat(quote);
  const feeds = i8x16.splat(LF as i8);
  const returns = i8x16.splat(CR as i8);
  const ends: usize = capacity << 2;
  const width = columnCount;
  let record: usize = 0;
  let cell = 0;
  let cellStart = from;
  let line = 0;
  let doubledSign = 0;
  let inside: u64 = NONE;
  let afterInside: u64 = NONE;
  let separated: u64 = 1;
  let quoted: u64 = 0;
  let closed: u64 = 0;
  let skipped: u64 = 0;
  begin(0, from, 0);
  for (let at = from; at < end; at += BLOCK) {
    let isDelimiter: u64 = 0;
    let isBreak: u64 = 0;
    let isQuote: u64 = 0;
    for (let part = 0; part < BLOCK; part += 16) {
      const here = v128.load(bytes + at + part);
      isDelimiter |= (i8x16.bitmask(i8x16.eq(here, delimiters)) as u64) << part;
      isQuote |= (i8x16.bitmask(i8x16.eq(here, quotes)) as u64) << part;
      isBreak |= (i8x16.bitmask(v128.or(i8x16.eq(here, feeds), i8x16.eq(here, returns))) as u64) << part;
    }
    const there: u64 = end - at < BLOCK ? ((1 as u64) << (end - at)) - 1 : ALL;
    isQuote &= there;
    inside = sumBefore(isQuote) ^ afterInside;
    const separators = (isDelimiter | isBreak) & ~inside & there;
    const opens = isQuote & inside;
    const closes = isQuote & ~inside;
    const afterQuote = (isQuote << 1) | quoted;
    const afterSeparator = (separators << 1) | separated;
    const afterClose = (closes << 1) | closed;
    const wrong = ((opens & ~(afterSeparator | afterQuote)) | (afterClose & ~(separators | isQuote))) & there;
    const doubled = opens & afterQuote;
    let events = (separators | (isBreak & inside & there) | doubled) & ~skipped;
    if (wrong != 0) events &= (wrong & (0 - wrong)) - 1;
    skipped = 0;
    while (events != 0) {
      const bit = events & (0 - events);
      const place = at + (ctz(events) as i32);
      events ^= bit;
      if ((bit & separators) == 0) {
        if ((bit & doubled) != 0) doubledSign = -1;
        else if (isLineEnd(bytes, place, end)) line++;
        continue;
      }
      if (cell < width) {
        const isQuoted = place > cellStart && load<u8>(bytes + cellStart) == quote ? 1 : 0;
        const starts = load<u32>(columns + (cell << 2)) + record;
        store<i32>(starts, cellStart + isQuoted);
        store<i32>(starts + ends, (place - isQuoted) ^ doubledSign);
      } else if (cell >= mostCells) return stopped(MALFORMED, record);
      doubledSign = 0;
      cell++;
      cellStart = place + 1;
      if ((bit & isBreak) == 0) continue;
      if (load<u8>(bytes + place) == CR) {
        if (cellStart == end && !last) return stopped(UNFINISHED, record);
        if (cellStart < end && load<u8>(bytes + cellStart) == LF) {
          cellStart++;
          if (bit << 1 == 0) skipped = 1;
          else events &= ~(bit << 1);
        }
      }
      endRecord(record, cell);
      cell = 0;
      record += 4;
      begin(record, cellStart, ++line);
      if (record == ends) return stopped(0, record);
    }
    if (wrong != 0) return stopped(MALFORMED, record);
    afterInside = (inside as i64) < 0 ? ALL : NONE;
    separated = separators >> 63;
    quoted = isQuote >> 63;
    closed = closes >> 63;
  }
  if (next >= end) return stopped(0, record);
  if (!last || afterInside != 0) return stopped(UNFINISHED, record);
  if (cell >= mostCells) return stopped(MALFORMED, record);
  if (cell < width) {
    const isQuoted = end > cellStart && load<u8>(bytes + cellStart) == quote ? 1 : 0;
    const starts = load<u32>(columns + (cell << 2)) + record;
    store<i32>(starts, cellStart + isQuoted);
    store<i32>(starts + ends, (end - isQuoted) ^ doubledSign);
  }
  endRecord(record, cell + 1);
  begin(record + 4, end, line + 1);
  return stopped(0, record + 4);
}

/** Of each place, whether an odd number of bits are set up to it. */
function sumBefore(bits: u64): u64 {
  let sum = bits;
  sum ^= sum << 1;
  sum ^= sum << 2;
  sum ^= sum << 4;
  sum ^= sum << 8;
  sum ^= sum << 16;
  return sum ^ (sum << 32);
}

/** Whether a line ends there: not the first half of a CRLF. */
function isLineEnd(bytes: usize, place: i32, end: i32): bool {
  return load<u8>(bytes + place) == LF || place + 1 >= end || load<u8>(bytes + place + 1) != LF;
}

/** A record begins there. Records are told by four times their number. */
function begin(record: usize, place: i32, line: i32): void {
  next = place;
  store<i32>(begins + record, place);
  store<i32>(lines + record, line);
}

/** A record has so many cells. */
function endRecord(record: usize, cells: i32): void {
  store<i32>(counts + record, cells);
  for (let cell = cells; isFilled && cell < columnCount; cell++) {
    const starts = load<u32>(columns + (cell << 2)) + record;
    store<i32>(starts, 0);
    store<i32>(starts + (capacity << 2), 0);
  }
}

function stopped(why: i32, record: usize): i32 {
  status = why;
  return (record >> 2) as i32;
}
