import { trimmedEnd, trimmedStart } from './cells';

/** Reads the times that machines write, `2026-03-04`, `2026-03-04T10:22:31.5+02:00`, as the program's `quickIsoDate` does. */

/** Forms of a reading, as the program numbers them. */
const BLANK: i32 = 0;
const INSTANT: i32 = 1;
const WALL: i32 = 2;
const DAY: i32 = 3;
const OTHER: i32 = -1;

const FIRST_YEAR: i32 = 1990;
const LAST_YEAR: i32 = 2100;
const DAY_MS: f64 = 86400000;
const HOUR_MS: i32 = 3600000;
const MINUTE_MS: i32 = 60000;

/** Which of the first 16 bytes are no digits in `2026-03-04T10:22`, and which of the first 10. */
const SIGNS_OF_TIME: i32 = 0x2490;
const SIGNS_OF_DAY: i32 = 0x0090;

/** Of the time that was read last. */
let value: f64 = 0;
/** How many cells of the rows that were read last aren't blank. */
export let filled: i32 = 0;

/** Puts the forms (a byte) and values (eight bytes) of cells into their rows; the first row that it doesn't read, `to` where it reads all. */
export function readTimes(
  bytes: usize,
  starts: usize,
  ends: usize,
  from: i32,
  to: i32,
  forms: usize,
  values: usize,
): i32 {
  filled = 0;
  for (let row = from; row < to; row++) {
    let end = load<i32>(ends + (row << 2));
    if (end < 0) return row;
    let start = load<i32>(starts + (row << 2));
    start = trimmedStart(bytes, start, end);
    end = trimmedEnd(bytes, start, end);
    value = 0;
    const form = start == end ? BLANK : readTime(bytes + start, end - start);
    if (form == OTHER) return row;
    if (form != BLANK) filled++;
    store<u8>(forms + row, form as u8);
    store<f64>(values + (row << 3), value);
  }
  return to;
}

function readTime(at: usize, length: i32): i32 {
  if (length != 10 && length < 16) return OTHER;
  const first = v128.load(at);
  const digits = i8x16.sub(first, i8x16.splat(48));
  const signs = i8x16.bitmask(i8x16.gt_u(digits, i8x16.splat(9)));
  const isTime = length >= 16;
  if (isTime ? signs != SIGNS_OF_TIME : (signs & 0x3ff) != SIGNS_OF_DAY) return OTHER;
  if (load<u8>(at + 4) != 45 || load<u8>(at + 7) != 45) return OTHER;
  const year = twoDigits(at) * 100 + twoDigits(at + 2);
  const month = twoDigits(at + 5);
  const day = twoDigits(at + 8);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return OTHER;
  if (day < 1 || day > daysOf(year, month)) return OTHER;
  value = dayOfCivil(year, month, day) as f64;
  return isTime ? readClock(at, length) : DAY;
}

/** From the sign between day and time on. */
function readClock(start: usize, length: i32): i32 {
  const sign = load<u8>(start + 10);
  if (sign != 0x20 && (sign | 0x20) != 0x74) return OTHER;
  if (load<u8>(start + 13) != 58) return OTHER;
  const hour = twoDigits(start + 11);
  const minute = twoDigits(start + 14);
  if (hour > 23 || minute > 59) return OTHER;
  let ms = hour * HOUR_MS + minute * MINUTE_MS;
  let at = 16;
  if (at + 2 < length && load<u8>(start + at) == 58) {
    if (!isDigitAt(start + 17) || !isDigitAt(start + 18)) return OTHER;
    const second = twoDigits(start + 17);
    if (second > 59) return OTHER;
    ms += second * 1000;
    at = 19;
    if (at < length && (load<u8>(start + at) == 46 || load<u8>(start + at) == 44)) {
      const fraction = at + 1;
      let worth = 100;
      for (at = fraction; at < length && isDigitAt(start + at); at++) {
        ms += ((load<u8>(start + at) as i32) - 48) * worth;
        worth /= 10;
      }
      if (at == fraction || at > fraction + 9) return OTHER;
    }
  }
  value = value * DAY_MS + (ms as f64);
  return at == length ? WALL : readOffset(start + at, length - at);
}

/** `Z`, `+02:00`, `-0530` */
function readOffset(at: usize, length: i32): i32 {
  const sign = load<u8>(at);
  if (length == 1) return (sign | 0x20) == 0x7a ? INSTANT : OTHER;
  const hasColon = length == 6 && load<u8>(at + 3) == 58;
  if (!(hasColon || length == 5) || !(sign == 43 || sign == 45)) return OTHER;
  const minutesAt = at + length - 2;
  if (!isDigitAt(at + 1) || !isDigitAt(at + 2) || !isDigitAt(minutesAt) || !isDigitAt(minutesAt + 1))
    return OTHER;
  const hours = twoDigits(at + 1);
  const minutes = twoDigits(minutesAt);
  if (hours > 15 || minutes > 59) return OTHER;
  const ahead = (hours * HOUR_MS + minutes * MINUTE_MS) as f64;
  value -= sign == 43 ? ahead : -ahead;
  return INSTANT;
}

function isDigitAt(at: usize): bool {
  return ((load<u8>(at) - 48) as u8) <= 9;
}

function twoDigits(at: usize): i32 {
  return (load<u8>(at) as i32) * 10 + (load<u8>(at + 1) as i32) - 528;
}

function daysOf(year: i32, month: i32): i32 {
  if (month == 2) return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return 30 + ((month + (month >> 3)) & 1);
}

/** Days since 1970-01-01 (Howard Hinnant, chrono-compatible low-level date algorithms), of years after 0. */
function dayOfCivil(year: i32, month: i32, day: i32): i32 {
  const y = month <= 2 ? year - 1 : year;
  const era = y / 400;
  const ofEra = y - era * 400;
  const ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
}
