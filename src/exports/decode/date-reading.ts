import { dayOfCivil, daysInMonth } from '../../time/civil.js';
import { DAY_MS, type Day } from '../../time/moment.js';

/** What a cell of a date column is known to be before the column's last value has been seen. */
export const DATE_FORM = {
  blank: 0,
  /** `value`: an instant. */
  instant: 1,
  /** `value`: a wall time in milliseconds, as if it were UTC. */
  wall: 2,
  /** `value`: a day. */
  day: 3,
  /** Day and month could be either way round: `value` holds both, see `settledDate`. */
  undecided: 4,
  unreadable: 5,
  /** A date of a year outside 1990–2100. */
  outOfRange: 6,
  /** `value`: the first day of a month, of which more isn't known. */
  month: 7,
} as const;

/** Which comes first in a numeric date. */
export type DayMonthOrder = 'day-first' | 'month-first';

/** What stands between the numbers of a date. */
export const DATE_SEPARATORS = ['/', '-', '.'] as const;
export type DateSeparator = (typeof DATE_SEPARATORS)[number];

/** How a date of numbers is written. */
export interface NumericForm {
  readonly separator: DateSeparator;
  /** Null where it could be either, or makes no difference. */
  readonly order: DayMonthOrder | null;
  /** Its year could come first, for it has two digits. */
  readonly yearFirst: boolean;
}

/** One cell's reading. */
export interface DateReading {
  readonly form: number;
  readonly value: number;
  /** Of a date in which the order of its numbers matters: evidence for its like, or in need of it. */
  readonly numeric: NumericForm | null;
}

/** The time of day in milliseconds, and how far its clock is ahead of UTC; null where not written. */
export interface TimeOfDay {
  readonly ms: number | null;
  readonly offsetMs: number | null;
}

/** What is outside of these years is a slip of the pen, or a placeholder. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;
const FIRST_MS = dayOfCivil(FIRST_YEAR, 1, 1) * DAY_MS;
const END_MS = dayOfCivil(LAST_YEAR + 1, 1, 1) * DAY_MS;
/** Holds a time of day plus one, so that 0 can stand for none. */
const TIMES = 100_000_000;
/** More than the last year. */
const YEARS = 4096;

export const UNREADABLE_DATE: DateReading = { form: DATE_FORM.unreadable, value: 0, numeric: null };
const OUT_OF_RANGE_DATE: DateReading = { form: DATE_FORM.outOfRange, value: 0, numeric: null };

/** A date whose day and month are certain; unreadable where no such date or time exists. */
export function certainDate(
  year: number,
  month: number,
  day: number,
  time: TimeOfDay,
  numeric: NumericForm | null = null,
): DateReading {
  if (!isDate(year, month, day)) return UNREADABLE_DATE;
  if (year < FIRST_YEAR || year > LAST_YEAR) return OUT_OF_RANGE_DATE;
  const on = dayOfCivil(year, month, day);
  if (time.ms === null) {
    return time.offsetMs === null ? { form: DATE_FORM.day, value: on, numeric } : UNREADABLE_DATE;
  }
  const wall = on * DAY_MS + time.ms;
  if (time.offsetMs === null) return { form: DATE_FORM.wall, value: wall, numeric };
  return { form: DATE_FORM.instant, value: wall - time.offsetMs, numeric };
}

/** A month without a day; unreadable where it is none. */
export function monthReading(year: number, month: number): DateReading {
  const { form, value } = certainDate(year, month, 1, { ms: null, offsetMs: null });
  return form === DATE_FORM.day
    ? { form: DATE_FORM.month, value, numeric: null }
    : { form, value, numeric: null };
}

/** A moment that was written as a count since some epoch: `ms` since 1970, as an instant, wall time or day. */
export function countedDate(form: number, ms: number): DateReading {
  if (ms < FIRST_MS || ms >= END_MS) return OUT_OF_RANGE_DATE;
  return { form, value: form === DATE_FORM.day ? Math.floor(ms / DAY_MS) : ms, numeric: null };
}

/**
 * A date like 03/04/2026. Where only one order makes it a date, that is what it is, and evidence for its like.
 * With an offset it is only read where the order doesn't matter: no system is known to write that.
 * `shortYears`: the first number and the year have two digits each, so that either could be the year.
 */
export function numericDate(
  [first, second, year]: readonly [number, number, number],
  separator: DateSeparator,
  time: TimeOfDay,
  shortYears = false,
): DateReading {
  const dayFirst = isDate(year, second, first);
  const monthFirst = isDate(year, first, second);
  if (!dayFirst && !monthFirst) return UNREADABLE_DATE;
  // With dots the year stands last wherever dots are written: 31.12.26 is no date of 2031.
  const yearFirst = shortYears && separator !== '.' && isDate(2000 + first, second, year % 100);
  const like = (order: DayMonthOrder | null): NumericForm => ({ separator, order, yearFirst });
  if (first === second) return certainDate(year, first, second, time, like(null));
  if (!monthFirst) return certainDate(year, second, first, time, like('day-first'));
  if (!dayFirst) return certainDate(year, first, second, time, like('month-first'));
  if (year < FIRST_YEAR || year > LAST_YEAR) return OUT_OF_RANGE_DATE;
  if (time.offsetMs !== null) return UNREADABLE_DATE;
  const value = undecidedValue(DATE_SEPARATORS.indexOf(separator), first, second, year, time.ms ?? -1);
  return { form: DATE_FORM.undecided, value, numeric: like(null) };
}

/** What an undecided reading holds; `separator`: its place in `DATE_SEPARATORS`; `ms`: -1 without a time of day. */
export function undecidedValue(
  separator: number,
  first: number,
  second: number,
  year: number,
  ms: number,
): number {
  return (((separator * YEARS + year) * 32 + first) * 32 + second) * TIMES + ms + 1;
}

/** What stands between the numbers of an undecided reading. */
export function separatorOf(packed: number): DateSeparator {
  return DATE_SEPARATORS[Math.floor(packed / (TIMES * 1024 * YEARS))]!;
}

/** The day that an undecided reading's value is, once the order of its like is known. */
export function settledDay(packed: number, order: DayMonthOrder): Day {
  const parts = Math.floor(packed / TIMES);
  const year = (parts >> 10) & (YEARS - 1);
  const first = (parts >> 5) & 31;
  const second = parts & 31;
  return order === 'day-first' ? dayOfCivil(year, second, first) : dayOfCivil(year, first, second);
}

/** Its time of day in milliseconds; -1 where it has none. */
export function timeOfUndecided(packed: number): number {
  return packed - Math.floor(packed / TIMES) * TIMES - 1;
}

/** What an undecided reading's value is, once the order of its like is known. */
export function settledDate(packed: number, order: DayMonthOrder): DateReading {
  const day = settledDay(packed, order);
  const ms = timeOfUndecided(packed);
  return ms < 0
    ? { form: DATE_FORM.day, value: day, numeric: null }
    : { form: DATE_FORM.wall, value: day * DAY_MS + ms, numeric: null };
}

function isDate(year: number, month: number, day: number): boolean {
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
}
