import { describe, expect, it } from 'vitest';
import { decimalsToTell, formatAgreed, formatInterval, formatValue } from '../../src/render/format-value.js';

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
    [3_599, '1 h'],
    [86_399, '1 day'],
    [86_400, '1 day'],
    [82_080, '22.8 h'],
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

describe('decimalsToTell', () => {
  const beside = (value: number, agreed: number, unit: Parameters<typeof as>[0], currency = 'EUR') => {
    const written = as(unit, currency);
    const more = decimalsToTell(value, agreed, written);
    return [formatValue(value, written, more), formatAgreed(agreed, written, more)];
  };

  it.each([
    // 173,760 s = 2 days and 16 minutes = 2.0111 days; 14,472 s = 4.02 h.
    [173_760, 172_800, 'seconds', '2.01 days', '2 days'],
    [14_472, 14_400, 'seconds', '4.02 h', '4 h'],
    [86_399, 86_400, 'seconds', '23.9997 h', '1 day'],
    [7_199, 7_200, 'seconds', '1.9997 h', '2 h'],
    [86_401, 86_400, 'seconds', '1.00001 days', '1 day'],
    [0.97961, 0.98, 'share', '97.96%', '98%'],
    [0.11996, 0.12, 'share', '11.996%', '12%'],
    [0.1004, 0.10049, 'share', '10.04%', '10.05%'],
    [899_900, 900_000, 'money', '€899.9k', '€900k'],
    [899_999, 900_000, 'money', '€899,999', '€900,000'],
    [999_960, 1_000_000, 'money', '€999.96k', '€1M'],
    [999_999.99, 1_000_000, 'money', '€999,999.99', '€1,000,000'],
    [1_130_400, 1_130_000, 'money', '€1.1304M', '€1.13M'],
    [14_999.6, 15_000, 'money', '€14,999.60', '€15,000'],
    [120, 119.96, 'count', '120', '119.96'],
    [4.196, 4.2, 'score', '4.196', '4.200'],
  ] as const)('shows that %d is not %d (%s)', (value, agreed, unit, valueText, agreedText) =>
    expect(beside(value, agreed, unit)).toEqual([valueText, agreedText]),
  );

  it('adds none where they are equal, differ anyway, or differ by less than anyone cares for', () => {
    expect(beside(0.98, 0.98, 'share')).toEqual(['98.0%', '98%']);
    expect(beside(0.91, 0.98, 'share')).toEqual(['91.0%', '98%']);
    expect(beside(0.1 + 0.2, 0.3, 'share')).toEqual(['30.0%', '30%']);
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
