import { isDigit } from './cursor.js';
import { NOT_QUICK } from './date-code.js';
import { oneOrTwoDigits, twoDigits } from './two-digits.js';

/** What `quickClock` gives where nothing follows the date. */
export const NO_CLOCK = -2;

const [SPACE, COMMA, COLON] = [32, 44, 58] as const;
const HALF_DAY_MS = 43_200_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * The time of day that a cell ends with after its date, from `at` on, in milliseconds: ` 14:05`, `T14:05:09`, `, 2:05 PM`.
 * `NO_CLOCK` where nothing follows, `NOT_QUICK` where it is written otherwise.
 */
export function quickClock(bytes: Uint8Array, at: number, end: number): number {
  if (at === end) return NO_CLOCK;
  let hourAt = bytes[at] === COMMA ? at + 1 : at;
  while (hourAt < end && bytes[hourAt] === SPACE) hourAt++;
  if (hourAt === at && (bytes[at]! | 0x20) === 0x74) hourAt++;
  // At least `2:05`.
  if (hourAt === at || end - hourAt < 4) return NOT_QUICK;
  const hour = oneOrTwoDigits(bytes, hourAt);
  const minuteAt = hourAt + (isDigit(bytes[hourAt + 1]!) ? 3 : 2);
  const minute = minuteAt + 2 > end || bytes[minuteAt - 1] !== COLON ? -1 : twoDigits(bytes, minuteAt);
  if (hour < 0 || minute < 0 || minute > 59) return NOT_QUICK;
  return withSeconds(hour, minute * MINUTE_MS, bytes, minuteAt + 2, end);
}

function withSeconds(hour: number, ofMinutes: number, bytes: Uint8Array, at: number, end: number): number {
  const hasSecond = at + 3 <= end && bytes[at] === COLON;
  const second = hasSecond ? twoDigits(bytes, at + 1) : 0;
  if (second < 0 || second > 59) return NOT_QUICK;
  const ms = ofMinutes + second * 1000;
  let halfAt = hasSecond ? at + 3 : at;
  if (halfAt === end) return hour > 23 ? NOT_QUICK : hour * HOUR_MS + ms;
  while (halfAt < end && bytes[halfAt] === SPACE) halfAt++;
  const half = bytes[halfAt]! | 0x20;
  const isHalf =
    end - halfAt === 2 && (half === 0x61 || half === 0x70) && (bytes[halfAt + 1]! | 0x20) === 0x6d;
  if (!isHalf || hour < 1 || hour > 12) return NOT_QUICK;
  return (hour % 12) * HOUR_MS + (half === 0x70 ? HALF_DAY_MS : 0) + ms;
}
