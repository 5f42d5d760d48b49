import { describe, expect, test } from 'vitest';
import { civilOf, dayOfCivil, daysInMonth, formatDay, parseDay, weekdayOf } from '../../src/time/civil.js';

describe('a calendar date', () => {
  test('counts days from 1970-01-01', () => {
    expect(dayOfCivil(1970, 1, 1)).toBe(0);
    expect(dayOfCivil(1969, 12, 31)).toBe(-1);
    // 30 years of 365 days and 7 leap days (1972 … 1996), then January and February 29th: 10957 + 59.
    expect(dayOfCivil(2000, 2, 29)).toBe(11_016);
  });

  test('comes back from its day, before 1970 and through leap days too', () => {
    for (const [year, month, day] of [
      [1900, 2, 28],
      [1969, 12, 31],
      [2000, 2, 29],
      [2024, 12, 31],
      [2100, 3, 1],
    ] as const) {
      expect(civilOf(dayOfCivil(year, month, day))).toEqual({ year, month, day });
    }
  });

  test('knows its weekday, Monday being 0', () => {
    expect(weekdayOf(0)).toBe(3); // 1970-01-01 was a Thursday
    expect(weekdayOf(dayOfCivil(2026, 10, 5))).toBe(0);
    expect(weekdayOf(dayOfCivil(1969, 12, 28))).toBe(6);
  });

  test('knows how long its month is', () => {
    expect([daysInMonth(2023, 2), daysInMonth(2024, 2), daysInMonth(2100, 2), daysInMonth(2026, 12)]).toEqual(
      [28, 29, 28, 31],
    );
  });
});

describe('a written date', () => {
  test('is read and written as YYYY-MM-DD', () => {
    expect(formatDay(parseDay('2026-10-03')!)).toBe('2026-10-03');
    expect(formatDay(dayOfCivil(987, 6, 5))).toBe('0987-06-05');
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '26-04-01',
    ' 2026-04-01',
    '2026-04-01T00:00',
    '',
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});
