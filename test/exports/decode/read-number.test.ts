import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/exports/decode/read-number.js';

function read(text: string, encoding: BufferEncoding = 'utf8') {
  const bytes = Buffer.from(`9${text}9`, encoding);
  return readNumber(bytes, 1, bytes.length - 1);
}

/** The number with a point and with a comma as decimal sign; null where it is none. */
function both(text: string): readonly [number | null, number | null] {
  const { withPoint, withComma } = read(text);
  return [Number.isNaN(withPoint) ? null : withPoint, Number.isNaN(withComma) ? null : withComma];
}

describe('readNumber', () => {
  it.each([
    ['1000', 1000],
    ['-1200', -1200],
    ['1200-', -1200],
    ['\u22121200', -1200],
    ['+5', 5],
    ['(120)', -120],
    ['($120)', -120],
    ['1 234', 1234],
    ["1'234'567", 1_234_567],
    ['5K', 5000],
    ['USD 5000', 5000],
    ['5000 EUR', 5000],
    ['-$5', -5],
    ['$-5', -5],
  ])('reads %s the same with either sign', (text, expected) => {
    expect(both(text)).toEqual([expected, expected]);
  });

  it.each([
    ['$1,234.50', [1234.5, null]],
    ['1.234,50 €', [null, 1234.5]],
    ['1 234,56', [null, 1234.56]],
    ['1\u00a0234,56', [null, 1234.56]],
    ['1\u202f234.56', [1234.56, null]],
    ['12.5', [12.5, null]],
    ['1,23', [null, 1.23]],
    ['1000.500', [1000.5, null]],
    ['0.125', [0.125, null]],
    ['.5', [0.5, null]],
    ['1,234,567', [1_234_567, null]],
    ['1,23,456.00', [123_456, null]],
    // Not 342.09 × 1000, which floats make 342090.00000000006.
    ['342.09K', [342_090, null]],
    ['$1.2M', [1_200_000, null]],
  ])('knows the decimal sign of %s', (text, expected) => {
    expect(both(text)).toEqual(expected);
  });

  it('leaves the sign of 1,200 and 12.500 open', () => {
    expect(both('1,200')).toEqual([1200, 1.2]);
    expect(both('(1,200)')).toEqual([-1200, -1.2]);
    expect(both('12.500')).toEqual([12.5, 12_500]);
  });

  it.each([
    '',
    'abc',
    '1,2,3',
    '12,34.5.6',
    '5 apples and 3',
    '(5',
    '1e5',
    '--5',
    'K',
    '%5',
    '1.5E+06',
    '####',
  ])('is no number: %s', (text) => expect(both(text)).toEqual([null, null]));

  it.each([
    ['$5', '$'],
    ['5 kr.', 'kr'],
    ['\u00a55', '¥'],
    ['USD 5000', 'USD'],
    ['usd 5000', 'USD'],
    ['5000 CHF', 'CHF'],
    ['12 KWD', 'KWD'],
    ['12 MNT', 'MNT'],
    ['€\u00a05', 'EUR'],
    ['£5', 'GBP'],
    ['5 zł', 'PLN'],
    ['US$5', 'USD'],
    ['Rs.500', 'Rs'],
    ['$5 CAD', 'CAD'],
    ['5', ''],
  ])('says which currency is written beside %s', (text, currency) => {
    expect(read(text).currency).toBe(currency);
    expect(read(text).withPoint).not.toBeNaN();
  });

  it('knows signs in cp1252', () => {
    expect(read('\u00805', 'latin1')).toMatchObject({ withPoint: 5, currency: 'EUR' });
    expect(read('5\u00a0\u00a3', 'latin1')).toMatchObject({ withPoint: 5, currency: 'GBP' });
  });

  it.each([
    ['5K €', 5000, 'EUR'],
    ['5 k', 5000, ''],
    ['5 Tsd.', 5000, ''],
    ['5 Tsd', 5000, ''],
    ['5 T€', 5000, 'EUR'],
    ['5 TEUR', 5000, 'EUR'],
    ['5 KEUR', 5000, 'EUR'],
    ['5 m', 5_000_000, ''],
    ['€5M', 5_000_000, 'EUR'],
    ['5 Mio', 5_000_000, ''],
    ['5 Mio.\u00a0€', 5_000_000, 'EUR'],
    ['5 million', 5_000_000, ''],
    ['5 mn', 5_000_000, ''],
    ['5 mln', 5_000_000, ''],
    ['5 MNOK', 5_000_000, 'NOK'],
    ['5 B', 5_000_000_000, ''],
    ['$5bn', 5_000_000_000, '$'],
    ['5 Mrd. EUR', 5_000_000_000, 'EUR'],
    ['5 billion', 5_000_000_000, ''],
  ])('multiplies %s', (text, expected, currency) => {
    expect(read(text)).toEqual({ withPoint: expected, withComma: expected, currency, isPercent: false });
  });

  it.each([
    ...['Phase 2', 'tbd 2027', 'TBD 2027', '5 apples', '5 pcs', '5 TT', 'K 5', '5 KK', '5 Mio Phase'],
    ...['€5 USD', '$5 EUR', '5 EUR USD', 'EUR.50', '5 USD/month', '5 T$', '5 à'],
  ])('is no number, for nobody knows what the words mean: %s', (text) => {
    expect(both(text)).toEqual([null, null]);
  });

  it('is out of range with more than 15 digits that say something', () => {
    expect(both('9'.repeat(60))).toEqual([null, null]);
    expect(both(`1${'0'.repeat(15)}`)).toEqual([null, null]);
    expect(both('1000000B')).toEqual([null, null]);
    expect(both('1234567890123.456')).toEqual([null, null]);
    expect(both('123456789012345')).toEqual([123_456_789_012_345, 123_456_789_012_345]);
    expect(both('5000.000000000000000000')).toEqual([5000, null]);
    expect(both('000000000000000005.5')).toEqual([5.5, null]);
  });

  it.each([
    ...['+49 30 123456', '+49 30 123 456', '+49 301 234', '+49.301.234', '+4930123456', '+1 555 123 4567'],
    ...['(555) 123-4567', '555-1234', '555.123.4567', '030/123456', '0301234567', '030 123 456', '00123'],
    ...['49 30 123 456', '01 23 45 67 89', '12 34 56 789', '12.34.567'],
  ])('takes what may be a telephone number or a code for no amount: %s', (text) => {
    expect(both(text)).toEqual([null, null]);
  });

  it.each([
    ['+1,234.50', [1234.5, null]],
    ['+1.234,50', [null, 1234.5]],
    ['+1 234,50', [null, 1234.5]],
    ['+€1.234.567', [null, 1_234_567]],
    ['0,5', [null, 0.5]],
    ['00', [0, 0]],
    ['12,34,56,789', [123_456_789, null]],
    ['₹12,34,567', [1_234_567, null]],
  ])('still takes %s for an amount', (text, expected) => expect(both(text)).toEqual(expected));

  it.each([
    ['$ (1,200.00)', [-1200, null]],
    ['$(120)', [-120, -120]],
    ['-1.200,00', [null, -1200]],
    ['1,234.50-', [-1234.5, null]],
    ['1’234.50', [1234.5, null]],
    ['1\u2007234,5', [null, 1234.5]],
  ])('reads %s', (text, expected) => expect(both(text)).toEqual(expected));

  it('knows the apostrophe of typesetters in cp1252', () => {
    expect(read('1\u0092234.50', 'latin1')).toMatchObject({ withPoint: 1234.5 });
  });

  it.each(['-0', '(0)', '-0.00', '0-'])('knows no negative zero: %s', (text) => {
    expect(read(text).withPoint).toBe(0);
  });

  it.each(['１２３４', '１２', '١٢٣', '12３'])('reads no digits but 0 to 9: %s', (text) => {
    expect(both(text)).toEqual([null, null]);
  });

  it.each([
    ['50%', 50],
    ['50 %', 50],
    ['12.5\u00a0%', 12.5],
    ['-5%', -5],
  ])('takes what stands before the sign of %s', (text, expected) => {
    expect(read(text)).toMatchObject({ withPoint: expected, isPercent: true });
  });

  it.each(['$5%', '5K%', '5%%', '5 % of it'])('reads no other percentage: %s', (text) => {
    expect(both(text)).toEqual([null, null]);
  });
});
