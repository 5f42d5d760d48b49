import { describe, expect, test } from 'vitest';
import { cutoffAtDay, cutoffAtInstant } from '../../src/time/cutoff.js';
import { parsePeriod } from '../../src/time/parse-period.js';
import type { Period, PeriodCalendar, PeriodContext } from '../../src/time/period.js';
import { at, day, periodCalendar, zone } from './office.js';

/** As of the whole of Wednesday, October 14th 2026. */
function context(calendar: Partial<PeriodCalendar> = {}): PeriodContext {
  const cut = periodCalendar(calendar);
  return { calendar: cut, asOf: cutoffAtDay(day('2026-10-14'), cut.zone), earliest: at('2025-01-07T08:00Z') };
}

function period(text: string, calendar: Partial<PeriodCalendar> = {}): Period {
  const parsed = parsePeriod(text, context(calendar));
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed.value;
}

/** `2026-10-01 to 2026-11-01`, in UTC. */
function dates({ start, end }: Period): string {
  return `${new Date(start).toISOString().slice(0, 10)} to ${new Date(end).toISOString().slice(0, 10)}`;
}

describe('a named period', () => {
  test.each([
    ['2026-10', 'month', 1, '2026-10-01 to 2026-11-01'],
    ['2026-12', 'month', 1, '2026-12-01 to 2027-01-01'],
    ['2026-Q3', 'quarter', 1, '2026-07-01 to 2026-10-01'],
    ['2026-Q4', 'quarter', 1, '2026-10-01 to 2027-01-01'],
    ['2026', 'year', 1, '2026-01-01 to 2027-01-01'],
    ['2026-10-03', 'day', 1, '2026-10-03 to 2026-10-04'],
    ['2026-W42', 'week', 1, '2026-10-12 to 2026-10-19'],
    // 2026 begins on a Thursday, so its first ISO week begins in 2025, and it has 53.
    ['2026-W01', 'week', 1, '2025-12-29 to 2026-01-05'],
    ['2026-W53', 'week', 1, '2026-12-28 to 2027-01-04'],
    ['2026-01..2026-06', 'month', 6, '2026-01-01 to 2026-07-01'],
    ['2025-11..2026-02', 'month', 4, '2025-11-01 to 2026-03-01'],
    ['2026-10-01..2026-10-15', 'day', 15, '2026-10-01 to 2026-10-16'],
    ['2025-Q4..2026-Q1', 'quarter', 2, '2025-10-01 to 2026-04-01'],
    ['2026-W52..2027-W01', 'week', 3, '2026-12-21 to 2027-01-11'],
    ['2024..2026', 'year', 3, '2024-01-01 to 2027-01-01'],
  ])('%s is a %s × %i: %s', (id, unit, length, expected) => {
    expect(period(id)).toMatchObject({ id, unit, length });
    expect(dates(period(id))).toBe(expected);
  });

  test('has one canonical id', () => {
    expect(period(' 2026-q3 ').id).toBe('2026-Q3');
    expect(period('fy2027-q1').id).toBe('FY2027-Q1');
    expect(period('2026-10..2026-10').id).toBe('2026-10');
    expect(period('2026-01 .. 2026-06').id).toBe('2026-01..2026-06');
  });

  test("begins and ends at the calendar's midnights", () => {
    const berlin = period('2026-10', { zone: zone('Europe/Berlin') });
    expect([berlin.start, berlin.end]).toEqual([at('2026-09-30T22:00Z'), at('2026-10-31T23:00Z')]);
  });
});

describe('a fiscal period', () => {
  test('is named by the year it ends in', () => {
    expect(dates(period('FY2027', { fiscalYearStarts: 4 }))).toBe('2026-04-01 to 2027-04-01');
    expect(dates(period('FY2027-Q1', { fiscalYearStarts: 4 }))).toBe('2026-04-01 to 2026-07-01');
    expect(dates(period('FY2027-Q4', { fiscalYearStarts: 4 }))).toBe('2027-01-01 to 2027-04-01');
    // A year from February on has quarters that are no calendar quarters.
    expect(dates(period('FY2027-Q2', { fiscalYearStarts: 2 }))).toBe('2026-05-01 to 2026-08-01');
    expect(dates(period('FY2027-Q4', { fiscalYearStarts: 2 }))).toBe('2026-11-01 to 2027-02-01');
  });

  test('keeps its name, also as a range', () => {
    expect(period('FY2027-Q4..FY2028-Q1', { fiscalYearStarts: 2 })).toMatchObject({
      id: 'FY2027-Q4..FY2028-Q1',
      length: 2,
    });
  });

  test('is the calendar year where that begins in January', () => {
    expect(dates(period('FY2027-Q1'))).toBe('2027-01-01 to 2027-04-01');
    expect(dates(period('FY2027'))).toBe('2027-01-01 to 2028-01-01');
  });

  test('leaves quarters and years without FY to the calendar', () => {
    expect(dates(period('2026-Q3', { fiscalYearStarts: 2 }))).toBe('2026-07-01 to 2026-10-01');
  });
});

describe('weeks that do not begin on a Monday', () => {
  test('have the number of the ISO week they share their Thursday with', () => {
    // ISO week 42 is October 12th to 18th; its Thursday is the 15th.
    expect(dates(period('2026-W42', { weekStarts: 6 }))).toBe('2026-10-11 to 2026-10-18');
    expect(dates(period('2026-W42', { weekStarts: 4 }))).toBe('2026-10-09 to 2026-10-16');
    expect(dates(period('2026-W42', { weekStarts: 3 }))).toBe('2026-10-15 to 2026-10-22');
    expect(period('2026-W01', { weekStarts: 6 }).id).toBe('2026-W01');
  });
});

describe('a relative period', () => {
  test.each([
    ['today', '2026-10-14'],
    ['yesterday', '2026-10-13'],
    ['this-week', '2026-W42'],
    ['last-week', '2026-W41'],
    ['this-month', '2026-10'],
    ['last-month', '2026-09'],
    ['Last Month', '2026-09'],
    ['next-month', '2026-11'],
    ['this-quarter', '2026-Q4'],
    ['last-quarter', '2026-Q3'],
    ['this-year', '2026'],
    ['last-year', '2025'],
    ['this-fiscal-year', 'FY2026'],
    ['last-fiscal-quarter', 'FY2026-Q3'],
    ['last-6-months', '2026-04..2026-09'],
    ['last 1 month', '2026-09'],
    ['last-7-days', '2026-10-07..2026-10-13'],
  ])('%s is %s on 2026-10-14', (text, id) => {
    expect(period(text).id).toBe(id);
  });

  test('counts from the as-of date in the zone of the calendar', () => {
    const tokyo = periodCalendar({ zone: zone('Asia/Tokyo') });
    const asOf = cutoffAtInstant(at('2026-10-31T16:00Z'), tokyo.zone);
    const parsed = parsePeriod('this-month', { calendar: tokyo, asOf, earliest: 0 });
    expect(parsed).toMatchObject({ value: { id: '2026-11' } });
  });
});

describe('all', () => {
  test('runs from the earliest record to as-of', () => {
    expect(period('all')).toEqual({
      id: 'all',
      unit: 'all',
      length: 1,
      start: at('2025-01-07T08:00Z'),
      end: at('2026-10-15T00:00Z'),
    });
  });

  test('is empty where there is no record', () => {
    const parsed = parsePeriod('ALL', { ...context(), earliest: Number.POSITIVE_INFINITY });
    expect(parsed).toMatchObject({ value: { start: at('2026-10-15T00:00Z'), end: at('2026-10-15T00:00Z') } });
  });
});

describe('what is no period', () => {
  test.each([
    ['', /"" is no period: expected one like 2026-10/],
    ['October', /"October" is no period/],
    ['2026-13', /"2026-13" is no period/],
    ['2026-Q5', /"2026-Q5" is no period/],
    ['2026-W00', /"2026-W00" is no period/],
    ['2025-W53', /"2025-W53" is no period/],
    ['2026-02-30', /"2026-02-30" is no period/],
    ['this-fiscal-month', /is no period/],
    ['last-0-months', /is no period/],
    ['2026-01..2026-Q2', /mixes a month and a quarter/],
    ['2026-Q1..FY2026-Q2', /mixes a quarter and a fiscal quarter/],
    ['2026-06..2026-01', /ends before it begins/],
    ['2026-01..', /"" is no period/],
    ['2026-01..2026-02..2026-03', /a range has two ends/],
    ['0206-10', /outside the years 1990 to 2100/],
  ])('%j is refused with what was found', (text, message) => {
    expect(parsePeriod(text, context())).toEqual({ error: expect.stringMatching(message) });
  });
});
