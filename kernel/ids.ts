import { mayBeDamaged, mayBeOne, trimmedEnd, trimmedStart, within } from './cells';

/** Reads plain ids into records as the program's `TextRecords` has them: row, hash, length, and the bytes in words. */

const HEAD_BYTES: usize = 12;
/** Longer ones are GUIDs, lists, or no ids. */
const LONGEST: i32 = 35;
/** Of more digits, a spreadsheet wouldn't keep the last ones: that is looked into elsewhere. */
const KEPT_DIGITS: i32 = 15;
const WITH_CHECKS: i32 = 18;
const WITHOUT_CHECKS: i32 = 15;
const SEMICOLON: i8 = 59;
/** `zcrm_`, as a word and a byte. */
const ZCRM: u32 = 0x6d72637a;
const UNDERSCORE: u32 = 0x5f;

/** Bytes that were written last. */
export let written: i32 = 0;

/**
 * Writes records of ids from `records` on, with `firstRow` added to their rows; blank cells have none. Gives the first row that it
 * doesn't read, `to` where it reads all: one that isn't plain, or that `mayBeOne` of the texts that say nothing.
 */
export function readIds(
  bytes: usize,
  starts: usize,
  ends: usize,
  from: i32,
  to: i32,
  records: usize,
  firstRow: i32,
  signs: usize,
  longest: i32,
): i32 {
  let out = records;
  let row = from;
  for (; row < to; row++) {
    let end = load<i32>(ends + (row << 2));
    if (end < 0) break;
    let start = load<i32>(starts + (row << 2));
    start = trimmedStart(bytes, start, end);
    end = trimmedEnd(bytes, start, end);
    if (start == end) continue;
    const at = bytes + start;
    const length = end - start;
    if (!isPlainId(at, length) || mayBeOne(signs, longest, at, length) || mayBeDamaged(at, length)) break;
    const kept = length == WITH_CHECKS && hasCheckSuffix(at) ? WITHOUT_CHECKS : length;
    store<i32>(out, firstRow + row);
    store<i32>(out + 8, kept);
    store<i32>(out + 4, writeText(at, kept, out + HEAD_BYTES));
    out += HEAD_BYTES + ((kept + 3) & ~3);
  }
  written = (out - records) as i32;
  return row;
}

/** Whether it is short, of ASCII without NUL and semicolon, no long number, and without the prefix that only some of Zoho's exports write. */
function isPlainId(at: usize, length: i32): bool {
  if (length > LONGEST) return false;
  let isNumber = true;
  for (let part = 0; part < length; part += 16) {
    const own = within(length - part);
    const here = v128.load(at + part);
    const other = v128.or(i8x16.lt_s(here, i8x16.splat(1)), i8x16.eq(here, i8x16.splat(SEMICOLON)));
    if (v128.any_true(v128.and(other, own))) return false;
    const noDigits = i8x16.gt_u(i8x16.sub(here, i8x16.splat(48)), i8x16.splat(9));
    if (v128.any_true(v128.and(noDigits, own))) isNumber = false;
  }
  if (isNumber && length > KEPT_DIGITS) return false;
  return length < 5 || load<u32>(at) != ZCRM || load<u8>(at + 4) != UNDERSCORE;
}

/** Writes the words, and gives their hash (MurmurHash3, as the program's `hashWords`). */
function writeText(at: usize, length: i32, out: usize): i32 {
  let hash: i32 = 0;
  for (let part = 0; part < length; part += 4) {
    let word = load<i32>(at + part);
    if (length - part < 4) word &= (1 << ((length - part) << 3)) - 1;
    store<i32>(out + part, word);
    hash = rotl<i32>(hash ^ (rotl<i32>(word * 0xcc9e2d51, 15) * 0x1b873593), 13) * 5 + 0xe6546b64;
  }
  hash ^= length;
  hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
  hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
  return hash ^ (hash >>> 16);
}

/** Whether the last three of 18 characters are those that Salesforce adds: each is the number whose bits say which of five are capitals. */
function hasCheckSuffix(at: usize): bool {
  for (let part = 0; part < 3; part++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const byte = load<u8>(at + part * 5 + i) as i32;
      if (byte >= 65 && byte <= 90) bits |= 1 << i;
      else if (!((byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122))) return false;
    }
    if ((load<u8>(at + 15 + part) as i32) != (bits < 26 ? 65 + bits : 22 + bits)) return false;
  }
  return true;
}
