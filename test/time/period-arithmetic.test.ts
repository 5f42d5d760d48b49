import { describe, expect, test } from 'vitest';
import { cutoffAtDay, cutoffAtInstant } from '../../src/time/cutoff.js';
import { parsePeriod } from '../../src/time/parse-period.js';
import type { Period, PeriodCalendar } from '../../src/time/period.js';
import {
  newestCompletePeriod,
  periodAt,
  shiftPeriod,
  unitsWithin,
} from '../../src/time/period-arithmetic.js';
import { at, day, periodCalendar, zone } from './office.js';

const calendar = periodCalendar();
const fiscalFebruary = periodCalendar({ fiscalYearStarts: 2 });

function period(text: string, cut: PeriodCalendar = calendar): Period {
  const parsed = parsePeriod(text, {
    calendar: cut,
    asOf: cutoffAtDay(day('2026-10-14'), cut.zone),
    earliest: 0,
  });
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed.value;
}

describe('shifting', () => {
  test.each([
    ['2026-10', -1, '2026-09'],
    ['2026-01', -1, '2025-12'],
    ['2026-10', 3, '2027-01'],
    ['2026-Q1', -1, '2025-Q4'],
    ['2026-W01', -1, '2025-W52'],
    ['2026-W53', 1, '2027-W01'],
    ['2026', -1, '2025'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-07..2026-12', -1, '2026-01..2026-06'],
    ['2026-10-01..2026-10-15', -1, '2026-09-16..2026-09-30'],
    ['FY2027-Q1', -1, 'FY2026-Q4'],
  ])('%s by %i is %s', (id, by, expected) => {
    expect(shiftPeriod(period(id), by, calendar)).toEqual(period(expected));
  });

  test('keeps fiscal quarters fiscal', () => {
    const shifted = shiftPeriod(period('FY2027-Q1', fiscalFebruary), -1, fiscalFebruary);
    expect(shifted).toEqual(period('FY2026-Q4', fiscalFebruary));
  });

  test('everything has nowhere to go', () => {
    expect(shiftPeriod(period('all'), -1, calendar)).toBeNull();
  });
});

describe('the units within', () => {
  const ids = (text: string, unit: Parameters<typeof unitsWithin>[1], cut = calendar) =>
    unitsWithin(period(text, cut), unit, cut)?.map((part) => part.id) ?? null;

  test('a quarter are its months', () => {
    expect(ids('2026-Q3', 'month')).toEqual(['2026-07', '2026-08', '2026-09']);
  });

  test('a period of the unit is itself', () => {
    expect(ids('2026-10', 'month')).toEqual(['2026-10']);
    expect(ids('2026-W42', 'week')).toEqual(['2026-W42']);
  });

  test('dates are the whole months they cover', () => {
    expect(ids('2026-10-01..2026-11-30', 'month')).toEqual(['2026-10', '2026-11']);
    expect(ids('2026-10-01..2026-11-29', 'month')).toBeNull();
    expect(ids('2026-10-12..2026-10-18', 'week')).toEqual(['2026-W42']);
  });

  test('do not exist where a part is left over', () => {
    expect(ids('2026-10', 'week')).toBeNull();
    expect(ids('2026-10', 'quarter')).toBeNull();
    expect(ids('all', 'month')).toBeNull();
  });

  test('a fiscal year are fiscal quarters, and plain months', () => {
    expect(ids('FY2027', 'quarter', fiscalFebruary)).toEqual([
      'FY2027-Q1',
      'FY2027-Q2',
      'FY2027-Q3',
      'FY2027-Q4',
    ]);
    expect(ids('FY2027-Q1', 'month', fiscalFebruary)).toEqual(['2026-02', '2026-03', '2026-04']);
    expect(ids('2026-02..2026-04', 'quarter', fiscalFebruary)).toBeNull();
  });
});

describe('the newest complete period', () => {
  const newest = (
    limit: ReturnType<typeof cutoffAtDay>,
    unit: Parameters<typeof periodAt>[1],
    cut = calendar,
  ) => newestCompletePeriod(unit, { calendar: cut, asOf: limit, earliest: 0 }).id;

  test('is the one before the present one', () => {
    const asOf = cutoffAtInstant(at('2026-10-14T12:00Z'), calendar.zone);
    expect(newest(asOf, 'month')).toBe('2026-09');
    expect(newest(asOf, 'week')).toBe('2026-W41');
    expect(newest(asOf, 'quarter')).toBe('2026-Q3');
  });

  test('is the present one on its last date, which counts as over', () => {
    expect(newest(cutoffAtDay(day('2026-10-31'), calendar.zone), 'month')).toBe('2026-10');
    expect(newest(cutoffAtInstant(at('2026-10-31T23:59:59.998Z'), calendar.zone), 'month')).toBe('2026-09');
  });

  test('is cut in the zone of the calendar', () => {
    const tokyo = periodCalendar({ zone: zone('Asia/Tokyo') });
    expect(newest(cutoffAtInstant(at('2026-10-31T15:00Z'), tokyo.zone), 'month', tokyo)).toBe('2026-10');
  });
});

test('the period at an instant is the one that holds it, its start included and its end not', () => {
  expect(periodAt(at('2026-10-01T00:00Z'), 'month', calendar).id).toBe('2026-10');
  expect(periodAt(at('2026-09-30T23:59:59.999Z'), 'month', calendar).id).toBe('2026-09');
  expect(
    periodAt(at('2026-09-30T22:00Z'), 'quarter', periodCalendar({ zone: zone('Europe/Berlin') })).id,
  ).toBe('2026-Q4');
});
