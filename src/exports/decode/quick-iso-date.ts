import { DAY_MS } from '../../time/moment.js';
import { type DateCode, NOT_QUICK } from './date-code.js';
import { DATE_FORM } from './date-reading.js';
import { dayOf, NO_DAY } from './month-starts.js';
import { twoDigits } from './two-digits.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DASH = 45;
const COLON = 58;

/**
 * Reads the dates that machines write, `2026-03-04`, `2026-03-04T10:22`, `2026-03-04 10:22:31.123+02:00`, without making anything:
 * the code of what `recogniseDate` would give, its value in `out[0]`. Anything else, and what is no date, is `NOT_QUICK`.
 */
export function quickIsoDate(bytes: Uint8Array, start: number, end: number, out: Float64Array): DateCode {
  if (end - start < 10 || bytes[start + 4] !== DASH || bytes[start + 7] !== DASH) return NOT_QUICK;
  const century = twoDigits(bytes, start);
  const year = twoDigits(bytes, start + 2);
  if (century < 0 || year < 0) return NOT_QUICK;
  const day = dayOf(century * 100 + year, twoDigits(bytes, start + 5), twoDigits(bytes, start + 8));
  if (day === NO_DAY) return NOT_QUICK;
  if (end - start > 10) return withClock(day, bytes, start + 10, end, out);
  out[0] = day;
  return DATE_FORM.day;
}

/** From the sign between day and time on: `T10:22`, ` 10:22:31`, with a fraction and an offset where there are any. */
function withClock(day: number, bytes: Uint8Array, start: number, end: number, out: Float64Array): DateCode {
  const sign = bytes[start]!;
  if (end - start < 6 || !(sign === 0x20 || (sign | 0x20) === 0x74)) return NOT_QUICK;
  const hour = twoDigits(bytes, start + 1);
  const minute = twoDigits(bytes, start + 4);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || bytes[start + 3] !== COLON) return NOT_QUICK;
  let ms = hour * HOUR_MS + minute * MINUTE_MS;
  let at = start + 6;
  if (at + 2 < end && bytes[at] === COLON) {
    const second = twoDigits(bytes, at + 1);
    if (second < 0 || second > 59) return NOT_QUICK;
    ms += second * 1000;
    at += 3;
    if (at < end && (bytes[at] === 46 || bytes[at] === 44)) {
      const from = at + 1;
      for (at = from; at < end && isDigitAt(bytes, at); at++)
        if (at < from + 3) ms += (bytes[at]! - 48) * POWERS[at - from]!;
      if (at === from || at > from + 9) return NOT_QUICK;
    }
  }
  out[0] = day * DAY_MS + ms;
  return at === end ? DATE_FORM.wall : withOffset(bytes, at, end, out);
}

/** What a digit after the decimal point is worth in milliseconds. */
const POWERS = [100, 10, 1] as const;

/** `Z`, `+02:00`, `-0530` */
function withOffset(bytes: Uint8Array, at: number, end: number, out: Float64Array): DateCode {
  const sign = bytes[at]!;
  const length = end - at;
  if (length === 1) return (sign | 0x20) === 0x7a ? DATE_FORM.instant : NOT_QUICK;
  const hasColon = length === 6 && bytes[at + 3] === COLON;
  if (!(hasColon || length === 5) || !(sign === 43 || sign === DASH)) return NOT_QUICK;
  const hours = twoDigits(bytes, at + 1);
  const minutes = twoDigits(bytes, end - 2);
  if (hours < 0 || hours > 15 || minutes < 0 || minutes > 59) return NOT_QUICK;
  const ahead = hours * HOUR_MS + minutes * MINUTE_MS;
  out[0] = out[0]! - (sign === 43 ? ahead : -ahead);
  return DATE_FORM.instant;
}

function isDigitAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at]! >= 48 && bytes[at]! <= 57;
}
