import { expect, it } from 'vitest';
import { sparkline } from '../../src/render/sparkline.js';

// Eight levels from zero to the highest: of 7, each 1 is a level.
it('is as high as the value', () => expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe('▁▂▃▄▅▆▇█'));

it('starts at zero, so that a small wobble looks small', () => {
  expect(sparkline([0.971, 0.98, 0.947])).toBe('███');
});

it('starts at the lowest where that is below zero', () => expect(sparkline([-7, 0, 7])).toBe('▁▅█'));

it('marks a period without a value', () => expect(sparkline([1, null, 2])).toBe('▅·█'));

it('is flat where nothing happened', () => {
  expect(sparkline([0, 0])).toBe('▁▁');
  expect(sparkline([null, null])).toBe('··');
  expect(sparkline([])).toBe('');
});
