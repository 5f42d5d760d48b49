import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths';
import { startOfMonth } from 'date-fns/startOfMonth';
import { weekdayOf } from './civil.js';
import { DAY_MS, type Day } from './moment.js';
import type { PeriodCalendar, PeriodUnit } from './period.js';

/** How calendars are cut: in days, or in months. */
const SIZES: Readonly<Record<PeriodUnit, { readonly days: number } | { readonly months: number }>> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
};

/**
 * The first day of the unit that holds a day. Quarters and years are the calendar's, or with `fiscal` those of the
 * fiscal year; weeks begin on the day agreed on.
 */
export function startOfUnit(day: Day, unit: PeriodUnit, fiscal: boolean, calendar: PeriodCalendar): Day {
  const size = SIZES[unit];
  if ('days' in size) return size.days === 1 ? day : day - ((weekdayOf(day) - calendar.weekStarts + 7) % 7);
  const firstOfMonth = startOfMonth(utcDate(day));
  const monthsIn = firstOfMonth.getMonth() + 12 - (fiscal ? calendar.fiscalYearStarts - 1 : 0);
  return utcDay(addMonths(firstOfMonth, -(monthsIn % size.months)));
}

/** The first day of the unit so many units later; `day` is the first of one. */
export function addUnits(day: Day, count: number, unit: PeriodUnit): Day {
  const size = SIZES[unit];
  return 'days' in size ? day + count * size.days : utcDay(addMonths(utcDate(day), count * size.months));
}

/** How many units lie between two first days of one. */
export function unitsBetween(from: Day, to: Day, unit: PeriodUnit): number {
  const size = SIZES[unit];
  if ('days' in size) return (to - from) / size.days;
  return differenceInCalendarMonths(utcDate(to), utcDate(from)) / size.months;
}

/** A date as date-fns takes it: of UTC, so that the machine's zone has no say. */
export function utcDate(day: Day): Date {
  return new UTCDateMini(day * DAY_MS);
}

function utcDay(date: Date): Day {
  return date.getTime() / DAY_MS;
}
