import { describe, expect, it } from 'vitest';
import { currencyNamed, isWrittenWith, oneCurrency } from '../../../src/exports/columns/number-currency.js';

describe('currencyNamed', () => {
  it.each([
    ['EUR', 'EUR'],
    ['eur', 'EUR'],
    ['€', 'EUR'],
    ['KČ', 'CZK'],
    ['fr.', 'CHF'],
    ['c$', 'CAD'],
    ['$', '$'],
    ['KR', 'kr'],
    ['¥', '¥'],
    ['Euro', 'EUR'],
    ['US Dollar', 'USD'],
    ['Pound Sterling', 'GBP'],
    ['Schweizer Franken', 'CHF'],
    ['DÄNISCHE KRONE', 'DKK'],
  ])('%s is %s', (text, currency) => expect(currencyNamed(text)).toBe(currency));

  it.each(['', 'tbd', 'XXX', 'Dollar', 'Eurozone', 'ßp', 'TEUR'])('%s is none', (text) => {
    expect(currencyNamed(text)).toBeNull();
  });
});

describe('oneCurrency', () => {
  it('is the one of both, or the one that is said', () => {
    expect(oneCurrency('EUR', 'EUR')).toBe('EUR');
    expect(oneCurrency('', 'EUR')).toBe('EUR');
    expect(oneCurrency('$', '')).toBe('$');
  });

  it('is the code where the sign is one of its', () => {
    expect(oneCurrency('$', 'CAD')).toBe('CAD');
    expect(oneCurrency('SEK', 'kr')).toBe('SEK');
  });

  it('is none where they contradict each other', () => {
    expect(oneCurrency('USD', 'EUR')).toBeNull();
    expect(oneCurrency('$', 'EUR')).toBeNull();
    expect(oneCurrency('$', '¥')).toBeNull();
  });
});

describe('isWrittenWith', () => {
  it('knows the currencies of a sign', () => {
    expect(isWrittenWith('AUD', '$')).toBe(true);
    expect(isWrittenWith('CNY', '¥')).toBe(true);
    expect(isWrittenWith('EUR', '$')).toBe(false);
    expect(isWrittenWith('EUR', 'EUR')).toBe(false);
  });
});
