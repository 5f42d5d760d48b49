import { describe, expect, test } from 'vitest';
import type { Duration } from '../../src/time/duration.js';
import { formatDuration } from '../../src/time/format-duration.js';
import { durationDays, parseDuration } from '../../src/time/parse-duration.js';

const readings: readonly [string, Duration, string][] = [
  ['15 minutes', { kind: 'elapsed', seconds: 900 }, '15 minutes'],
  ['1 hour', { kind: 'elapsed', seconds: 3600 }, '1 hour'],
  ['90 Days', { kind: 'elapsed', seconds: 7_776_000 }, '90 days'],
  ['6 weeks', { kind: 'elapsed', seconds: 3_628_800 }, '42 days'],
  ['1.5 hours', { kind: 'elapsed', seconds: 5400 }, '90 minutes'],
  ['30 min', { kind: 'elapsed', seconds: 1800 }, '30 minutes'],
  ['4h', { kind: 'elapsed', seconds: 14_400 }, '4 hours'],
  ['90d', { kind: 'elapsed', seconds: 7_776_000 }, '90 days'],
  ['45 seconds', { kind: 'elapsed', seconds: 45 }, '45 seconds'],
  ['0', { kind: 'elapsed', seconds: 0 }, '0 days'],
  ['4 business hours', { kind: 'working', seconds: 14_400 }, '4 business hours'],
  ['24 working hours', { kind: 'working', seconds: 86_400 }, '24 business hours'],
  ['2  business  days', { kind: 'working_days', days: 2 }, '2 business days'],
  ['1 working day', { kind: 'working_days', days: 1 }, '1 business day'],
  ['end of next business day', { kind: 'end_of_next_business_day' }, 'end of next business day'],
  ['End of the next working day', { kind: 'end_of_next_business_day' }, 'end of next business day'],
];

describe('a duration', () => {
  test.each(readings)('%s is read', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  test.each(readings)(
    '%s is written in its largest whole unit, and read again the same',
    (_, duration, written) => {
      expect(formatDuration(duration)).toBe(written);
      expect(parseDuration(written)).toEqual(duration);
    },
  );

  test.each([
    '',
    'soon',
    '4',
    '4 m',
    '3 months',
    '-1 day',
    '1.5 business days',
    '2 business weeks',
    '1 constructor',
    '0.0001 seconds',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test('is a window in calendar days only where it is whole elapsed days', () => {
    expect(durationDays(parseDuration('6 weeks')!)).toBe(42);
    expect(durationDays(parseDuration('48 hours')!)).toBe(2);
    expect(durationDays(parseDuration('36 hours')!)).toBeNull();
    expect(durationDays(parseDuration('2 business days')!)).toBeNull();
  });
});
