import { expect, test } from 'vitest';
import { numberHint } from '../../src/definition/number-hint.js';

test.each([
  ['50.000', '; "50.000" could be 50 or 50000: write which'],
  ['1,250', '; "1,250" could be 1.25 or 1250: write which'],
  ['-1.200.000', '; write -1200000'],
  ["1'200", '; write 1200'],
  ['0,7', '; write 0.7'],
  ['12,5 %', '; write 12.5 %'],
  ['0.125', ''],
  ['1.234,50', ''],
  ['5O', ''],
])('numberHint(%j) is %j', (text, hint) => {
  expect(numberHint(text)).toBe(hint);
});
