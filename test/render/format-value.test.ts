import { describe, expect, it } from 'vitest';
import { formatAgreed, formatExactly, formatInterval, formatValue } from '../../src/render/format-value.js';

const as = (unit: 'count' | 'share' | 'seconds' | 'money' | 'score', currency = 'EUR') => ({
  unit,
  currency,
});

describe('formatValue', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [4812, '4,812'],
    [1234567, '1,234,567'],
    [2.5, '2.5'],
    [-1200, '−1,200'],
  ])('writes the count %d as %s', (value, text) => expect(formatValue(value, as('count'))).toBe(text));

  it.each([
    [0, '0.0%'],
    [0.10525, '10.5%'],
    [0.9999, '100.0%'],
    [1, '100.0%'],
  ])('writes the share %d as %s', (value, text) => expect(formatValue(value, as('share'))).toBe(text));

  it.each([
    [0, '€0'],
    [49.9, '€49.90'],
    [100.4, '€100'],
    [14_210, '€14,210'],
    [99_999.6, '€100,000'],
    [412_345, '€412k'],
    [999_499, '€999k'],
    [999_500, '€1M'],
    [1_134_567, '€1.13M'],
    [1_100_000, '€1.1M'],
    [12_345_678, '€12.3M'],
    [412_345_678, '€412M'],
    [2_500_000_000, '€2.5B'],
    [-412_345, '−€412k'],
  ])('writes the money %d as %s', (value, text) => expect(formatValue(value, as('money'))).toBe(text));

  it('names a currency without a sign of its own by its code', () => {
    expect(formatValue(1_500_000, as('money', 'CHF'))).toBe('CHF 1.5M');
    expect(formatValue(1_500_000, as('money', 'USD'))).toBe('$1.5M');
    expect(formatValue(5, as('money', '\u001b[31mX'))).toBe('X 5');
  });

  it.each([
    [0, '0 s'],
    [45, '45 s'],
    [90, '1.5 min'],
    [12_600, '3.5 h'],
    [86_400, '1 day'],
    [129_600, '1.5 days'],
    [1_209_600, '14 days'],
  ])('writes %d seconds as %s', (value, text) => expect(formatValue(value, as('seconds'))).toBe(text));

  it('writes a score with one decimal', () => expect(formatValue(4.25, as('score'))).toBe('4.3'));

  it('never writes a minus before nothing', () => {
    expect(formatValue(-0, as('count'))).toBe('0');
    expect(formatValue(-0.0001, as('share'))).toBe('0.0%');
    expect(formatValue(-0.001, as('money'))).toBe('€0');
  });
});

describe('formatExactly', () => {
  it('shows what the short form hides', () => {
    expect(formatExactly(0.97961, as('share'))).toBe('97.961%');
    expect(formatExactly(899_900, as('money'))).toBe('€899,900');
    expect(formatExactly(899_900.5, as('money'))).toBe('€899,900.50');
    expect(formatExactly(86_399, as('seconds'))).toBe('86,399 s');
    expect(formatExactly(119.96, as('count'))).toBe('119.960');
    expect(formatExactly(4.196, as('score'))).toBe('4.196');
  });
});

describe('formatAgreed', () => {
  it('writes a share as people agree on it', () => {
    expect(formatAgreed(0.98, as('share'))).toBe('98%');
    expect(formatAgreed(0.125, as('share'))).toBe('12.5%');
    expect(formatAgreed(900_000, as('money'))).toBe('€900k');
  });
});

describe('formatInterval', () => {
  it('says the unit once where it is the same', () => {
    expect(formatInterval(0.0987, 0.1122, as('share'))).toBe('9.9–11.2%');
    expect(formatInterval(864_000, 1_209_600, as('seconds'))).toBe('10–14 days');
    expect(formatInterval(7_200, 1_209_600, as('seconds'))).toBe('2 h–14 days');
    expect(formatInterval(12_400, 16_300, as('money'))).toBe('€12,400–€16,300');
    expect(formatInterval(220, 260, as('count'))).toBe('220–260');
  });
});
