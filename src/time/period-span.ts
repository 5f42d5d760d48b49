import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { addUnits, startOfUnit, utcDate } from './calendar-unit.js';
import { civilOf, dayOfCivil, formatDay, parseDay } from './civil.js';
import type { Day } from './moment.js';
import type { Period, PeriodCalendar, PeriodUnit } from './period.js';

/** A period before its zone is looked at: so many units from a first day on. */
export interface PeriodSpan {
  readonly unit: PeriodUnit;
  /** Quarters and years of the fiscal year, written `FY2027-Q1`. */
  readonly fiscal: boolean;
  readonly first: Day;
  readonly length: number;
}

/** The period of a span: its canonical name, and where it begins and ends in the calendar's zone. */
export function periodOfSpan(span: PeriodSpan, calendar: PeriodCalendar): Period {
  const { unit, first, length } = span;
  const firstName = unitName(span, first, calendar);
  const lastName = unitName(span, addUnits(first, length - 1, unit), calendar);
  return {
    id: length === 1 ? firstName : `${firstName}..${lastName}`,
    start: calendar.zone.startOfDay(first),
    end: calendar.zone.startOfDay(addUnits(first, length, unit)),
    unit,
    length,
  };
}

/** The span of a period that was cut by this calendar; null for `all`. */
export function spanOfPeriod(period: Period, calendar: PeriodCalendar): PeriodSpan | null {
  if (period.unit === 'all') return null;
  const span = spanOfName(period.id.split('..')[0]!, calendar);
  return span === null ? null : { ...span, length: period.length };
}

/** The span of one unit that holds a day. */
export function spanAt(day: Day, unit: PeriodUnit, fiscal: boolean, calendar: PeriodCalendar): PeriodSpan {
  return { unit, fiscal, first: startOfUnit(day, unit, fiscal, calendar), length: 1 };
}

/**
 * Reads the name of one day, week, month, quarter or year: `2026-10-03`, `2026-W42`, `2026-10`, `2026-Q3`, `FY2027-Q1`,
 * `2026`, `FY2027`. Null where it is none, or where no such day, week, month or quarter exists.
 */
export function spanOfName(name: string, calendar: PeriodCalendar): PeriodSpan | null {
  const day = parseDay(name);
  if (day !== null) return spanAt(day, 'day', false, calendar);
  const week = /^(\d{4})-W(\d\d)$/.exec(name);
  if (week !== null) return weekSpan(Number(week[1]), Number(week[2]), calendar);
  const month = /^(\d{4})-(\d\d)$/.exec(name);
  if (month !== null) return monthSpan(Number(month[1]), Number(month[2]), calendar);
  const longer = /^(FY)?(\d{4})(?:-Q([1-4]))?$/.exec(name);
  if (longer === null) return null;
  const fiscal = longer[1] !== undefined;
  const firstOfYear = fiscal
    ? firstOfFiscalYear(Number(longer[2]), calendar)
    : dayOfCivil(Number(longer[2]), 1, 1);
  if (longer[3] === undefined) return spanAt(firstOfYear, 'year', fiscal, calendar);
  return spanAt(addUnits(firstOfYear, Number(longer[3]) - 1, 'quarter'), 'quarter', fiscal, calendar);
}

/** A fiscal year is named by the calendar year it ends in. */
function firstOfFiscalYear(year: number, { fiscalYearStarts }: PeriodCalendar): Day {
  return dayOfCivil(fiscalYearStarts === 1 ? year : year - 1, fiscalYearStarts, 1);
}

/**
 * A week has the number of the ISO week with which it shares its Thursday, and so most of its days; with weeks
 * from Monday on they are the same. January 4th always lies in ISO week 1.
 */
function weekSpan(year: number, week: number, calendar: PeriodCalendar): PeriodSpan | null {
  const isoMonday = startOfUnit(dayOfCivil(year, 1, 4), 'week', false, { ...calendar, weekStarts: 0 });
  const thursday = isoMonday + (week - 1) * 7 + 3;
  const exists = getISOWeek(utcDate(thursday)) === week && getISOWeekYear(utcDate(thursday)) === year;
  return exists ? spanAt(thursday, 'week', false, calendar) : null;
}

function monthSpan(year: number, month: number, calendar: PeriodCalendar): PeriodSpan | null {
  if (month < 1 || month > 12) return null;
  return spanAt(dayOfCivil(year, month, 1), 'month', false, calendar);
}

function unitName({ unit, fiscal }: PeriodSpan, first: Day, calendar: PeriodCalendar): string {
  switch (unit) {
    case 'day':
      return formatDay(first);
    case 'week':
      return weekName(first, calendar);
    case 'month':
      return formatDay(first).slice(0, 7);
    case 'quarter':
      return fiscal ? fiscalName(first, true, calendar) : quarterName(first);
    case 'year':
      return fiscal ? fiscalName(first, false, calendar) : formatDay(first).slice(0, 4);
  }
}

function weekName(first: Day, { weekStarts }: PeriodCalendar): string {
  // Thursday is weekday 3.
  const thursday = utcDate(first + ((3 - weekStarts + 7) % 7));
  return `${getISOWeekYear(thursday)}-W${String(getISOWeek(thursday)).padStart(2, '0')}`;
}

function quarterName(first: Day): string {
  const { year, month } = civilOf(first);
  return `${String(year).padStart(4, '0')}-Q${Math.ceil(month / 3)}`;
}

function fiscalName(first: Day, withQuarter: boolean, { fiscalYearStarts }: PeriodCalendar): string {
  const { year, month } = civilOf(first);
  const named = fiscalYearStarts > 1 && month >= fiscalYearStarts ? year + 1 : year;
  const quarter = Math.floor(((month - fiscalYearStarts + 12) % 12) / 3) + 1;
  return withQuarter ? `FY${named}-Q${quarter}` : `FY${named}`;
}
