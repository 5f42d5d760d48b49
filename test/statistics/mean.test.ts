import { expect, test } from 'vitest';
import { mean } from '../../src/statistics/mean.js';
import { standardDeviation } from '../../src/statistics/standard-deviation.js';

test('the mean is the sum by the count', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});

test("a sample's standard deviation divides by one less than the count", () => {
  // Deviations from 5: 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, by 7.
  expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 14);
  expect(standardDeviation([3, 3, 3])).toBe(0);
  expect(standardDeviation([3])).toBeNaN();
});

test('large values close together keep their digits', () => {
  expect(standardDeviation([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBe(1);
});
