import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NOT_QUICK,
  PLAIN,
  quickNumber,
  WITH_COMMA,
  WITH_POINT,
} from '../../../src/exports/decode/quick-number.js';
import { readNumber } from '../../../src/exports/decode/read-number.js';
import '../../support/property-seed.js';

/** Between other digits, which are none of the cell's. */
function withinOthers(cell: Uint8Array): readonly [Uint8Array, number, number] {
  return [Uint8Array.from([49, ...cell, 50, 46, 51]), 1, 1 + cell.length];
}

function quick(cell: Uint8Array) {
  const out = new Float64Array(1);
  const how = quickNumber(...withinOthers(cell), out);
  return { how, value: out[0]! };
}

const written = fc
  .tuple(
    fc.constantFrom('', '', '-', '+', '(', ' '),
    fc.stringMatching(/^\d{0,17}$/),
    fc.constantFrom('', '.', ',', '.', ',', "'", ' '),
    fc.stringMatching(/^\d{0,6}$/),
    fc.constantFrom('', '', '', '%', '-', '.5'),
  )
  .map((parts) => Buffer.from(parts.join('')));

describe('quickNumber', () => {
  it('reads as readNumber does, or leaves the cell to it', () => {
    fc.assert(
      fc.property(fc.oneof(written, written, fc.uint8Array({ maxLength: 12 })), (cell) => {
        const { how, value } = quick(cell);
        if (how === NOT_QUICK) return;
        expect(readNumber(...withinOthers(cell))).toEqual({
          withPoint: how === WITH_COMMA ? Number.NaN : value,
          withComma: how === WITH_POINT ? Number.NaN : value,
          currency: '',
          isPercent: false,
        });
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['5000', PLAIN, 5000],
    ['0', PLAIN, 0],
    ['-0', PLAIN, 0],
    ['-17', PLAIN, -17],
    ['12.5', WITH_POINT, 12.5],
    ['0.07', WITH_POINT, 0.07],
    ['-1234,50', WITH_COMMA, -1234.5],
    ['999999999999999', PLAIN, 999_999_999_999_999],
    ['9999999999999.99', WITH_POINT, 9_999_999_999_999.99],
  ])('leaves no plain number to it: %s', (cell, how, value) => {
    expect(quick(Buffer.from(cell))).toEqual({ how, value });
  });

  it.each(['', '-', '007', '1,200', '1.', '.5', '1e5', '+5', '5%', '9999999999999999'])(
    'leaves %j to it',
    (cell) => {
      expect(quick(Buffer.from(cell)).how).toBe(NOT_QUICK);
    },
  );
});
