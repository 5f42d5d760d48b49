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

  it.each(['', 'abc', '1,2,3', '12,34.5.6', '5 apples and 3', '(5', '1e5', '5%', '--5', 'K'])(
    'is no number: %s',
    (text) => expect(both(text)).toEqual([null, null]),
  );

  it('says which currency is written beside', () => {
    expect(read('USD 5000').currency).toBe('USD');
    expect(read('5000 CHF').currency).toBe('CHF');
    expect(read('12 KWD').currency).toBe('KWD');
    expect(read('€5').currency).toBe('EUR');
    expect(read('\u00805', 'latin1').currency).toBe('EUR');
    expect(read('$5').currency).toBe('');
    expect(read('5K €')).toMatchObject({ withPoint: 5000, currency: 'EUR' });
  });
});
