import { expect, test } from 'vitest';
import { DATE_WIDTH, isInterval } from '../../src/time/moment.js';
import { daysBetween, spanSeconds } from '../../src/time/span.js';
import { at, zone } from './office.js';

const berlin = zone('Europe/Berlin');
const instant = (text: string) => ({ at: at(text), width: 0 });
const date = (text: string) => ({ at: at(text), width: DATE_WIDTH });

test('days between are dates of the calendar, not spans of 24 hours', () => {
  expect(daysBetween(berlin, at('2026-10-01T21:59Z'), at('2026-10-01T22:01Z'))).toBe(1);
  expect(daysBetween(berlin, at('2026-10-01T22:00Z'), at('2026-10-02T21:59Z'))).toBe(0);
  expect(daysBetween(berlin, at('2026-10-03T12:00Z'), at('2026-10-01T12:00Z'))).toBe(-2);
});

test('a span between two instants is exact, also when the clocks change', () => {
  // The night of March 28th is an hour short.
  expect(spanSeconds(berlin, instant('2026-03-28T23:00:00Z'), instant('2026-03-29T22:00:00.500Z'))).toBe(
    82_800.5,
  );
});

test('a span with a date at either end is the difference of the dates', () => {
  expect(spanSeconds(berlin, date('2026-03-28T23:00Z'), instant('2026-03-29T22:30Z'))).toBe(86_400);
  expect(spanSeconds(berlin, instant('2026-03-29T21:59Z'), date('2026-03-28T23:00Z'))).toBe(0);
});

test('a span from or to an interval between snapshots is unknown', () => {
  const interval = { at: at('2026-03-28T23:00Z'), width: 3600 };
  expect(isInterval(interval.width)).toBe(true);
  expect(spanSeconds(berlin, interval, instant('2026-03-29T22:00Z'))).toBeNaN();
});
