import type { Day } from './moment.js';

/** A date as written on a calendar (proleptic Gregorian). */
export interface Civil {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
}

const DAYS_OF_ERA = 146_097;
/** From 0000-03-01, where the counting by eras begins, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

/**
 * The day of a calendar date. A day beyond the month's end counts on into the next.
 * Years are counted from March, so that the leap day comes last: Howard Hinnant, "chrono-compatible low-level
 * date algorithms" (days_from_civil). Whole numbers only: it runs for every date cell of an export.
 */
export function dayOfCivil(year: number, month: number, day: number): Day {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The calendar date of a day: the inverse of `dayOfCivil`, from the same source (civil_from_days). */
export function civilOf(day: Day): Civil {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday; the double remainder keeps days before it positive.
  return (((day + 3) % 7) + 7) % 7;
}

/** How many days a month has; January is 1. */
export function daysInMonth(year: number, month: number): number {
  return (
    dayOfCivil(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOfCivil(year, month, 1)
  );
}

/** A date as `2026-10-03`. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** Reads `2026-10-03`, and nothing else; null where it is written otherwise or no such date exists. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOfCivil(year, month, day);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
