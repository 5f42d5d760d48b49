import { expect, test } from 'vitest';
import { cutoffAtDay } from '../../src/time/cutoff.js';
import { parsePeriod } from '../../src/time/parse-period.js';
import { periodTitle } from '../../src/time/period-title.js';
import { day, periodCalendar } from './office.js';

test.each([
  ['2026-10', 'October 2026'],
  ['2026-Q3', 'Q3 2026'],
  ['2026-W05', 'W05 2026'],
  ['2026', '2026'],
  ['FY2027', 'FY2027'],
  ['FY2027-Q1', 'Q1 FY2027'],
  ['2026-10-03', '3 October 2026'],
  ['2026-01..2026-06', 'January – June 2026'],
  ['2025-11..2026-02', 'November 2025 – February 2026'],
  ['2026-10-01..2026-10-15', '1 October – 15 October 2026'],
  ['2024..2026', '2024 – 2026'],
  ['all', 'all time'],
])('%s is called %s', (id, title) => {
  const calendar = periodCalendar();
  const parsed = parsePeriod(id, {
    calendar,
    asOf: cutoffAtDay(day('2026-10-14'), calendar.zone),
    earliest: 0,
  });
  expect('value' in parsed && periodTitle(parsed.value)).toBe(title);
});
