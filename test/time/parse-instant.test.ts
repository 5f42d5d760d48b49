import { expect, test } from 'vitest';
import { formatInstant } from '../../src/time/format-instant.js';
import { parseInstant } from '../../src/time/parse-instant.js';
import { zone } from './office.js';

test.each([
  ['2026-10-03T09:30Z', '2026-10-03T09:30:00Z'],
  ['2026-10-03T09:30:15.250Z', '2026-10-03T09:30:15.250Z'],
  ['2026-10-03T09:30:15.2507899Z', '2026-10-03T09:30:15.250Z'],
  ['2026-10-03 09:30:00 +0200', '2026-10-03T07:30:00Z'],
  ['2026-10-03T09:30:00-05:30', '2026-10-03T15:00:00Z'],
  ['2026-10-03T09:30:00+02', '2026-10-03T07:30:00Z'],
  // Without an offset it is Berlin's wall time.
  ['2026-10-03T09:30', '2026-10-03T07:30:00Z'],
  ['2026-01-03 09:30:05', '2026-01-03T08:30:05Z'],
])('%s is %s', (text, expected) => {
  expect(formatInstant(parseInstant(text, zone('Europe/Berlin'))!)).toBe(expected);
});

test.each([
  '2026-10-03',
  '2026-10-03T24:30Z',
  '2026-10-03T09:60Z',
  '2026-02-30T09:00Z',
  '2026-10-03T09:00+25:00',
  'now',
  '',
])('%j is none', (text) => {
  expect(parseInstant(text, zone('UTC'))).toBeNull();
});
