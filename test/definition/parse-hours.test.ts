import { describe, expect, test } from 'vitest';
import { parseHours, parseWeekdays } from '../../src/definition/parse-hours.js';

describe('parseHours, in minutes after midnight', () => {
  test.each([
    ['09:00-17:30', { from: 540, to: 1050 }],
    ['9:00 – 12:00', { from: 540, to: 720 }],
    ['00:00-24:00', { from: 0, to: 1440 }],
    ['22:00-06:00', { from: 1320, to: 1800 }],
    ['22:00-00:00', { from: 1320, to: 1440 }],
  ])('%s', (text, hours) => {
    expect(parseHours(text)).toEqual(hours);
  });

  test.each([
    '',
    '9-17',
    '09:00',
    '09:60-10:00',
    '25:00-26:00',
    '24:00-09:00',
    '09:00-09:00',
    '09:00-17:00-18:00',
  ])('%j is none', (text) => {
    expect(parseHours(text)).toBeNull();
  });
});

describe('parseWeekdays, 0 is Monday', () => {
  test.each([
    ['mon', [0]],
    ['mon-thu', [0, 1, 2, 3]],
    ['Saturday-sun', [5, 6]],
    ['fri-mon', [4, 5, 6, 0]],
    ['mon, wed,fri', [0, 2, 4]],
  ])('%s', (text, days) => {
    expect(parseWeekdays(text)).toEqual(days);
  });

  test.each(['', 'mo', 'mon-', 'mon-tue-wed', 'mon,', 'constructor'])('%j names none', (text) => {
    expect(parseWeekdays(text)).toBeNull();
  });
});
