import { mayBeOne, trimmedEnd, trimmedStart } from './cells';

/** Reads whole numbers, and whether cells hold anything. */

/** As many digits as a float holds exactly. */
const MOST_DIGITS: i32 = 15;

/** Puts whole numbers (eight bytes) into their rows, NaN where cells are blank; the first row that it doesn't read, `to` where it reads all. */
export function readNumbers(
  bytes: usize,
  starts: usize,
  ends: usize,
  from: i32,
  to: i32,
  values: usize,
): i32 {
  for (let row = from; row < to; row++) {
    let end = load<i32>(ends + (row << 2));
    if (end < 0) return row;
    let start = load<i32>(starts + (row << 2));
    start = trimmedStart(bytes, start, end);
    end = trimmedEnd(bytes, start, end);
    let value: f64 = NaN;
    if (start < end) {
      const isNegative = load<u8>(bytes + start) == 45;
      const first = isNegative ? start + 1 : start;
      const digits = end - first;
      if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && load<u8>(bytes + first) == 48)) return row;
      let whole: i64 = 0;
      for (let at = first; at < end; at++) {
        const digit = (load<u8>(bytes + at) - 48) as u8;
        if (digit > 9) return row;
        whole = whole * 10 + (digit as i64);
      }
      value = (isNegative ? -whole : whole) as f64;
    }
    store<f64>(values + (row << 3), value);
  }
  return to;
}

/** Puts one verdict (a byte) into rows whose cells are blank, another into others; the first row whose cell `mayBeOne` of the texts that say nothing. */
export function readPresence(
  bytes: usize,
  starts: usize,
  ends: usize,
  from: i32,
  to: i32,
  verdicts: usize,
  whenThere: u8,
  whenNot: u8,
  signs: usize,
  longest: i32,
): i32 {
  for (let row = from; row < to; row++) {
    let end = load<i32>(ends + (row << 2));
    if (end < 0) return row;
    let start = load<i32>(starts + (row << 2));
    start = trimmedStart(bytes, start, end);
    end = trimmedEnd(bytes, start, end);
    if (start < end && mayBeOne(signs, longest, bytes + start, end - start)) return row;
    store<u8>(verdicts + row, start < end ? whenThere : whenNot);
  }
  return to;
}
