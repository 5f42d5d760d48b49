import { expect, test } from 'vitest';
import { normalQuantile } from '../../src/statistics/normal-quantile.js';

// Python's statistics.NormalDist().inv_cdf; each branch of the algorithm once.
test.each([
  [0.5, 0],
  [0.6, 0.2533471031357998],
  [0.975, 1.9599639845400536],
  [0.02, -2.0537489106318225],
  [1e-10, -6.361340902404056],
  [1e-20, -9.262340089798405],
])('of %f is %f', (p, expected) => {
  expect(normalQuantile(p)).toBeCloseTo(expected, 13);
});

test('is infinite at the ends and unknown beyond', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
  expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
});
