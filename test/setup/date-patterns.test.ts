import { expect, test } from 'vitest';
import { compileDatePattern } from '../../src/exports/decode/date-pattern.js';
import { datePatterns } from '../../src/setup/date-patterns.js';

test.each([
  ['9/99/9999', 'month-first', ['M/d/yyyy']],
  ['99.99.99', 'day-first', ['d.M.yy']],
  ['9/99/9999 9:99 aa', 'month-first', ['M/d/yyyy h:mm a', 'M/d/yyyy h:mm:ss a', 'M/d/yyyy']],
  ['9/99/9999, 9:99 AA', 'month-first', ['M/d/yyyy, h:mm a', 'M/d/yyyy, h:mm:ss a', 'M/d/yyyy']],
  ['99-99-9999 99:99:99', 'day-first', ['d-M-yyyy H:mm:ss', 'd-M-yyyy H:mm', 'd-M-yyyy']],
] as const)('%s, %s', (form, order, expected) => {
  expect(datePatterns(form, order)).toEqual(expected);
  expect(expected.filter((pattern) => 'error' in compileDatePattern(pattern))).toEqual([]);
});

test('a form whose order is no question has no patterns', () => {
  expect(datePatterns('9999-99-99', 'day-first')).toEqual([]);
  expect(datePatterns('99 aaa 9999', 'day-first')).toEqual([]);
});
