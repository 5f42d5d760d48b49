import { describe, expect, it } from 'vitest';
import { parseDecimalSign } from '../../src/definition/parse-decimal-sign.js';

describe('parseDecimalSign', () => {
  it.each([
    ['1,234.50', '.'],
    ['1.234,50', ','],
    ['1 234,56', ','],
    ['1\u00a0234,56', ','],
    ["1'234.50", '.'],
    ['1,234,567.8', '.'],
    ['1234.500', '.'],
    ['0,125', ','],
    ['12,5', ','],
    ['0.5', '.'],
  ])('sees the sign of %s', (text, sign) => expect(parseDecimalSign(text)).toBe(sign));

  it.each(['1,200', '1.234', '1200', '1.234.567', '1,23,45', '1.234.50', 'comma', '', '€1,50', '1,2.5'])(
    'is not certain of %s',
    (text) => expect(parseDecimalSign(text)).toBeNull(),
  );
});
