import { mayBeDamaged, mayBeOne, trimmedEnd, trimmedStart, within } from './cells';

/** Tells records that are plainly rows. */

/** `signs` tell no longer texts. */
const LONGEST_KEY: i32 = 127;

/** By what it is told: see `judgeBy`. */
let least: i32 = 0;
let most: i32 = 0;
let width: i32 = 0;
let keys: usize = 0;
let keyCount: i32 = 0;
let telling: i32 = -1;
let signs: usize = 0;
let longest: i32 = 0;
let initials: usize = 0;

/**
 * What is plainly a row has from `least` to `most` cells, of which those from `width` on are blank, a digit in the column
 * `telling` (-1: in none), which is never the first, and in the first of the columns of `keys` that is filled a key of visible ASCII, which is none
 * of the texts of `signs`, nor one without digits that begins with one of `initials` (a byte for each).
 */
export function judgeBy(
  ofLeast: i32,
  ofMost: i32,
  ofWidth: i32,
  ofKeys: usize,
  ofKeyCount: i32,
  ofTelling: i32,
  ofSigns: usize,
  ofLongest: i32,
  ofInitials: usize,
): void {
  least = ofLeast;
  most = ofMost;
  width = ofWidth;
  keys = ofKeys;
  keyCount = ofKeyCount;
  telling = ofTelling;
  signs = ofSigns;
  longest = ofLongest;
  initials = ofInitials;
}

/** Puts 1 into the rows of records that are plainly rows and on one line, 0 into others. */
export function judge(
  bytes: usize,
  columns: usize,
  capacity: i32,
  counts: usize,
  lines: usize,
  from: i32,
  to: i32,
  verdicts: usize,
): void {
  for (let row = from; row < to; row++) {
    const count = load<i32>(counts + (row << 2));
    const isOneLine = load<i32>(lines + ((row + 1) << 2)) - load<i32>(lines + (row << 2)) == 1;
    const isRow =
      isOneLine &&
      count >= least &&
      count <= most &&
      isBlankFrom(width, count, columns, capacity, row) &&
      isTold(bytes, columns, capacity, row) &&
      hasKey(bytes, columns, capacity, row);
    store<u8>(verdicts + row, isRow ? 1 : 0);
  }
}

/** Whether nothing at all stands in the cells from one on. */
function isBlankFrom(first: i32, count: i32, columns: usize, capacity: i32, row: i32): bool {
  for (let column = first; column < count; column++) {
    const starts = load<u32>(columns + (column << 2)) + (row << 2);
    if (load<i32>(starts) != load<i32>(starts + (capacity << 2))) return false;
  }
  return true;
}

function isTold(bytes: usize, columns: usize, capacity: i32, row: i32): bool {
  if (telling < 0) return true;
  const starts = load<u32>(columns + (telling << 2)) + (row << 2);
  const end = load<i32>(starts + (capacity << 2));
  for (let at = load<i32>(starts); at < end; at++) {
    if (((load<u8>(bytes + at) - 48) as u8) <= 9) return true;
  }
  return false;
}

function hasKey(bytes: usize, columns: usize, capacity: i32, row: i32): bool {
  for (let i = 0; i < keyCount; i++) {
    const column = load<i32>(keys + (i << 2));
    const starts = load<u32>(columns + (column << 2)) + (row << 2);
    let start = load<i32>(starts);
    let end = load<i32>(starts + (capacity << 2));
    if (end < 0) return false;
    start = trimmedStart(bytes, start, end);
    end = trimmedEnd(bytes, start, end);
    // A footer is alone on its line, in its first cell; where some column told, another cell is filled.
    if (start < end) return isPlainKey(bytes + start, end - start) && (column > 0 || telling > 0);
  }
  return false;
}

function isPlainKey(at: usize, length: i32): bool {
  if (length > LONGEST_KEY) return false;
  let digits: i32 = 0;
  for (let part = 0; part < length; part += 16) {
    const own = within(length - part);
    const here = v128.load(at + part);
    const visible = i8x16.lt_u(i8x16.sub(here, i8x16.splat(33)), i8x16.splat(94));
    if (v128.any_true(v128.andnot(own, visible))) return false;
    const isDigit = i8x16.lt_u(i8x16.sub(here, i8x16.splat(48)), i8x16.splat(10));
    digits |= i8x16.bitmask(v128.and(isDigit, own));
  }
  if (digits == 0 && load<u8>(initials + load<u8>(at)) != 0) return false;
  return !mayBeDamaged(at, length) && !mayBeOne(signs, longest, at, length);
}
