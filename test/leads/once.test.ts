import { expect, it } from 'vitest';
import { once } from '../../src/leads/once.js';

it('finds nothing before it is asked, and only once', () => {
  let asked = 0;
  const found = once(() => ++asked);
  expect(asked).toBe(0);
  expect([found(), found()]).toEqual([1, 1]);
});
