import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOf, placeholderTest } from '../../../src/exports/decode/placeholder.js';
import { valueTest } from '../../../src/exports/value-test.js';
import '../../support/property-seed.js';

interface CellTest {
  (cell: string): boolean;
  mayBe(bytes: Uint8Array, start: number, end: number): boolean;
}

function mayBe(test: CellTest, cell: string): boolean {
  return test.mayBe(Buffer.from(`-${cell}-`, 'latin1'), 1, 1 + cell.length);
}

/** Near the texts: other cases, spaced otherwise, with other letters. */
function near(texts: readonly string[]): fc.Arbitrary<string> {
  const other = fc.constantFrom(' ', '\u00a0', '\u00c2\u00a0', '\u00e4', 'x', '', '-', '\0');
  return fc
    .tuple(fc.constantFrom(...texts, ''), fc.nat({ max: 12 }), other, fc.boolean())
    .map(([text, at, put, isUpper]) => {
      const raw = Buffer.from(text, 'utf8').toString('latin1');
      const spoilt = raw.slice(0, at) + put + raw.slice(at);
      return (isUpper ? spoilt.toUpperCase() : spoilt)
        .replace(/[^\0-\u00ff]/g, '')
        .replace(/^[\0- ]+|[\0- ]+$/g, '');
    });
}

describe('what tells bytes from texts at no cost', () => {
  it('never says that a cell is no placeholder which is one', () => {
    const blanks = ['', 'Leer', '\u00c4hm', 'l\u00e4nger als alle anderen'];
    for (const test of [placeholderTest([]), placeholderTest(blanks), anyOf(['\u00e4'])]) {
      fc.assert(
        fc.property(near(['-', 'N/A', 'none', '0000-00-00', '\u2013', ...blanks]), (cell) => {
          if (test(cell)) expect(mayBe(test, cell)).toBe(true);
        }),
        { numRuns: 1000 },
      );
    }
  });

  it('never says that a cell is not listed which is', () => {
    const values = ['Closed Won', '\u00d6sterreich', 'caf\u00e9', 'DE', ' x ', ''];
    const test = valueTest(values);
    fc.assert(
      fc.property(near(values), (cell) => {
        if (test(cell)) expect(mayBe(test, cell)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells most cells from them', () => {
    const test = placeholderTest([]);
    const common = ['ann@example.com', '2026-03-04', 'Google', '00Q5e00000AbCdEFGH', '5000'];
    expect(common.filter((cell) => mayBe(test, cell))).toEqual([]);
    expect(common.filter((cell) => mayBe(valueTest(['Lead ID', 'Source']), cell))).toEqual([]);
  });
});
