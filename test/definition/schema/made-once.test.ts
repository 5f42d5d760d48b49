import { expect, test } from 'vitest';
import { madeOnce } from '../../../src/definition/schema/made-once.js';

test('what is made is made when it is first asked for, and once', () => {
  let times = 0;
  const value = madeOnce(() => ++times);
  expect(times).toBe(0);
  expect([value(), value()]).toEqual([1, 1]);
});
