import { beginAt, breakLine, cellStart, doubleQuote, endCell, endRecord, next, record } from './found';
import { ALL, BLOCK, breaks, CR, delimiters, findSigns, LF, NONE, quotes, sumBefore, there } from './signs';

/** Finds the cells of well-formed records. */

/** The bytes end before the record does. */
const UNFINISHED: i32 = -1;
/** A quote stands where RFC 4180 has none, or a record has too many cells. */
const MALFORMED: i32 = -2;

/** Why no more were found: `UNFINISHED`, `MALFORMED`, or 0 where there is no room, or nothing left. */
export let status: i32 = 0;

let bytes: usize = 0;
let end: i32 = 0;
let isLast: bool = false;
/** Whether the first byte of the next block is the second half of a line end. */
let skipped: u64 = NONE;

/**
 * Finds the records from `from` on, as RFC 4180 has them with any line end; how many there are. `last`: the file ends where
 * the bytes do, and a record may, too. A quote opens or closes where an odd or even number of them have come: what stands between is a
 * prefix sum (Langdale and Lemire, Parsing Gigabytes of JSON per Second). So it has to open after a separator, or after the quote
 * that it doubles, and what follows one that closes has to be a separator or a quote.
 */
export function scan(
  ofBytes: usize,
  from: i32,
  to: i32,
  last: bool,
  delimiter: u8,
  quote: u8,
  mostCells: i32,
): i32 {
  bytes = ofBytes;
  end = to;
  isLast = last;
  skipped = NONE;
  beginAt(bytes, from, quote, mostCells);
  let afterInside: u64 = NONE;
  let separated: u64 = 1;
  let quoted: u64 = NONE;
  let closed: u64 = NONE;
  for (let at = from; at < end; at += BLOCK) {
    findSigns(bytes + at, end - at, delimiter, quote);
    const inside = sumBefore(quotes) ^ afterInside;
    const separators = (delimiters | breaks) & ~inside;
    const opens = quotes & inside;
    const closes = quotes & ~inside;
    const afterQuote = (quotes << 1) | quoted;
    const wrongOpens = opens & ~((separators << 1) | separated | afterQuote);
    const wrong = (wrongOpens | (((closes << 1) | closed) & ~(separators | quotes))) & there;
    const doubled = opens & afterQuote;
    let events = separators | (breaks & inside) | doubled;
    if (wrong != 0) events &= (wrong & (0 - wrong)) - 1;
    if (!takeEvents(at, events, separators, doubled)) return found();
    if (wrong != 0) return stopped(MALFORMED);
    afterInside = (inside as i64) < 0 ? ALL : NONE;
    separated = separators >> 63;
    quoted = quotes >> 63;
    closed = closes >> 63;
  }
  if (next >= end) return stopped(0);
  if (!isLast || afterInside != 0) return stopped(UNFINISHED);
  if (!endCell(end)) return stopped(MALFORMED);
  endRecord(end);
  return stopped(0);
}

/** Takes what happens at places of a block, in order; false where the scan stops there, and `status` says why. */
function takeEvents(at: i32, all: u64, separators: u64, doubled: u64): bool {
  let events = all & ~skipped;
  skipped = NONE;
  while (events != 0) {
    const bit = events & (0 - events);
    const place = at + (ctz(events) as i32);
    events ^= bit;
    if ((bit & separators) == 0) {
      if ((bit & doubled) != 0) doubleQuote();
      else if (isLineEnd(place)) breakLine();
      continue;
    }
    if (!endCell(place)) return stops(MALFORMED);
    if ((bit & breaks) == 0) continue;
    let after = cellStart;
    if (load<u8>(bytes + place) == CR) {
      if (after == end && !isLast) return stops(UNFINISHED);
      if (after < end && load<u8>(bytes + after) == LF) {
        after++;
        if (bit << 1 == 0) skipped = 1;
        else events &= ~(bit << 1);
      }
    }
    if (!endRecord(after)) return stops(0);
  }
  return true;
}

/** Whether a line ends there: not the first half of a CRLF. */
function isLineEnd(place: i32): bool {
  return load<u8>(bytes + place) == LF || place + 1 >= end || load<u8>(bytes + place + 1) != LF;
}

function stops(why: i32): bool {
  status = why;
  return false;
}

function stopped(why: i32): i32 {
  status = why;
  return found();
}

/** How many records were found. */
function found(): i32 {
  return (record >> 2) as i32;
}
