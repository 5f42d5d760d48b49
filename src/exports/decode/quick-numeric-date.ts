import { DAY_MS } from '../../time/moment.js';
import { isDigit } from './cursor.js';
import { type DateCode, NOT_QUICK, numericCode } from './date-code.js';
import { DATE_FORM, undecidedValue } from './date-reading.js';
import { dayOf, NO_DAY } from './month-starts.js';
import { NO_CLOCK, quickClock } from './quick-clock.js';
import { oneOrTwoDigits, twoDigits } from './two-digits.js';

const [SLASH, DASH, DOT] = [47, 45, 46] as const;
const [EITHER, DAY_FIRST, MONTH_FIRST] = [0, 1, 2] as const;
/** Of `1/2/26`: what comes before a year lies within as many bytes. */
const SHORTEST = 6;

/**
 * Reads dates of numbers, `3/4/2026`, `03.04.26 14:05`, `3/4/2026, 2:05 PM`, without making anything: the code of what
 * `recogniseDate` would give, its value in `out[0]`. Anything else, and what is no date, is `NOT_QUICK`.
 */
export function quickNumericDate(bytes: Uint8Array, start: number, end: number, out: Float64Array): DateCode {
  if (end - start < SHORTEST) return NOT_QUICK;
  const first = oneOrTwoDigits(bytes, start);
  const secondAt = start + (isDigit(bytes[start + 1]!) ? 3 : 2);
  const sign = bytes[secondAt - 1]!;
  const separator = sign === SLASH ? 0 : sign === DASH ? 1 : sign === DOT ? 2 : -1;
  const second = oneOrTwoDigits(bytes, secondAt);
  const yearAt = secondAt + (isDigit(bytes[secondAt + 1]!) ? 3 : 2);
  if (first < 0 || separator < 0 || second < 0 || yearAt + 2 > end || bytes[yearAt - 1] !== sign)
    return NOT_QUICK;
  const ofYear = twoDigits(bytes, yearAt);
  const rest = yearAt + 4 > end ? -1 : twoDigits(bytes, yearAt + 2);
  const ms = ofYear < 0 ? NOT_QUICK : quickClock(bytes, yearAt + (rest < 0 ? 2 : 4), end);
  if (ms === NOT_QUICK) return NOT_QUICK;
  const hasClock = ms !== NO_CLOCK;
  const year = rest < 0 ? 2000 + ofYear : ofYear * 100 + rest;
  const isShort = rest < 0 && secondAt - start === 3 && sign !== DOT;
  const yearFirst = isShort && dayOf(2000 + first, second, ofYear) !== NO_DAY;
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (dayFirst !== monthFirst && dayFirst !== NO_DAY && monthFirst !== NO_DAY) {
    out[0] = undecidedValue(separator, first, second, year, hasClock ? ms : -1);
    return numericCode(DATE_FORM.undecided, separator, EITHER, yearFirst);
  }
  const day = Math.max(dayFirst, monthFirst);
  if (day === NO_DAY) return NOT_QUICK;
  out[0] = hasClock ? day * DAY_MS + ms : day;
  const order = dayFirst === monthFirst ? EITHER : dayFirst === NO_DAY ? MONTH_FIRST : DAY_FIRST;
  return numericCode(hasClock ? DATE_FORM.wall : DATE_FORM.day, separator, order, yearFirst);
}
