import { describe, expect, test } from 'vitest';
import { wilson } from '../../src/statistics/wilson.js';

describe("Wilson's interval", () => {
  // R's binom::binom.confint(method = "wilson"), as recorded in statsmodels' test results.
  test.each([
    [18, 20, 0.6989663547715128, 0.972133518786232],
    [4, 200, 0.00780442641634947, 0.05028708690582643],
    [190, 200, 0.910421851861224, 0.972617354399236],
  ])('of %i of %i', (successes, trials, low, high) => {
    const interval = wilson(successes, trials);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  test('ends exactly at 0 and 1 where nobody or everybody succeeded', () => {
    // With none of n the upper end is z²/(n + z²): 3.8415 ÷ 13.8415.
    expect(wilson(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.27753, 5) });
    expect(wilson(10, 10)).toEqual({ low: expect.closeTo(0.72247, 5), high: 1 });
  });

  test('knows nothing of no trials', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  test('is wider at a higher level', () => {
    expect(wilson(4, 20, 0.99).low).toBeLessThan(wilson(4, 20).low);
    expect(wilson(4, 20, 0.99).high).toBeGreaterThan(wilson(4, 20).high);
  });
});
