import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberBuilder } from '../../../src/exports/columns/number-builder.js';
import { numberReader } from '../../../src/exports/columns/number-reader.js';
import { writtenCurrencies } from '../../../src/exports/columns/number-written.js';
import type { DecimalSign } from '../../../src/exports/number-writing.js';
import type { NumberColumn } from '../../../src/exports/table.js';
import { builtOf, type CutCells, cutFiles, uncut } from '../support/in-parts.js';
import '../../support/property-seed.js';

const NONE = Number.NaN;

function built(files: readonly CutCells[], sign: DecimalSign | null = null, blanks: readonly string[] = []) {
  const { column, problems } = builtOf(
    numberBuilder(() => sign),
    () => numberReader({ sign }, blanks),
    files,
  );
  const { values } = column as NumberColumn;
  const written = writtenCurrencies(column as NumberColumn);
  const currencies = written && Array.from(written.codes, (code) => written.values[code]!);
  return { values: Array.from(values), currencies, problems };
}

function amounts(cells: readonly string[], cuts: readonly number[] = []): CutCells {
  return { header: 'Amount', cells, cuts };
}

function part(cells: readonly string[], sign: DecimalSign | null = null) {
  const reader = numberReader({ sign }, ['leer']);
  for (const [line, cell] of cells.entries()) reader.add(Buffer.from(cell, 'latin1'), 0, cell.length, line);
  return reader.take();
}

describe('a part of a column of numbers', () => {
  it('holds each number with a point, or a comma, and which it needs', () => {
    expect(part([' 5000 ', '', '1,200', 'leer', '-12.50', 'five', '12,5', '50%', 'USD 7'])).toEqual({
      type: 'number',
      numbers: Float64Array.of(5000, NONE, 1200, NONE, -12.5, NONE, 12.5, NONE, 7),
      others: Float64Array.of(NONE, NONE, 1.2, NONE, NONE, NONE, NONE, NONE, NONE),
      ...{ point: 4, comma: 6, either: 2 },
      faults: [
        { fault: 'placeholders-empty', form: 'aaaa', tally: { count: 1, lines: [3] } },
        { fault: 'numbers-unreadable', form: 'aaaa', tally: { count: 2, lines: [5, 7] } },
      ],
      currencies: {
        type: 'category',
        codes: Uint32Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1),
        texts: ['', 'USD'],
      },
    });
  });

  it('needs no sign where it is said, and holds no number with the other', () => {
    const faults = [{ fault: 'numbers-unreadable', form: '99,9', tally: { count: 1, lines: [1] } }];
    expect(part(['12.5', '12,5', '1,200'], '.')).toMatchObject({
      numbers: Float64Array.of(12.5, NONE, 1200),
      ...{ others: null, point: null, comma: null, either: null, faults },
    });
  });

  it('is null where all is blank, and begins anew with each part', () => {
    expect(part(['', ' '])).toMatchObject({ numbers: null, others: null, currencies: { codes: null } });
    const reader = numberReader({ sign: null }, []);
    for (const expected of [0, 1]) {
      for (let row = 0; row < 1500; row++) reader.add(Buffer.from(`${row % 8}.${expected}`), 0, 3, row);
      expect(reader.take()).toMatchObject({
        numbers: Float64Array.from({ length: 1500 }, (_, row) => (row % 8) + expected / 10),
        point: 0,
      });
    }
  });
});

describe('a column of numbers made of parts', () => {
  it('lets a value of one part decide for those before it', () => {
    expect(built([amounts(['1,200', '7', '12,5'], [1, 2])]).values).toEqual([1.2, 7, 12.5]);
    expect(built([amounts(['1,200', '7', '12.5'], [1, 2])]).values).toEqual([1200, 7, 12.5]);
  });

  it('names the lines of the file that contradict each other', () => {
    const { problems, values } = built([amounts(['5', '12,5', '1,200'], [2]), amounts(['1', '12.5'], [1])]);
    expect(values).toEqual([5, 12.5, NONE, 1, 12.5]);
    expect(problems[0]).toContain(
      'a decimal point (line 3, for one) and numbers with a decimal comma (line 3 of 1.csv, for one)',
    );
  });

  it('joins the currencies of its parts', () => {
    // The second is 0x80, the euro sign of cp1252.
    const files = [amounts(['5', '\u00807', 'USD 5', '$3'], [1, 2]), amounts(['8 USD', 'kr 9'])];
    expect(built(files).currencies).toEqual(['', 'EUR', 'USD', '$', 'USD', 'kr']);
    expect(built([amounts(['5', '7'])]).currencies).toBeNull();
  });

  it('is blank where a file lacks the column', () => {
    const lacking = { header: null, cells: ['x', 'x'], cuts: [1] };
    expect(built([lacking, amounts(['EUR 5']), lacking])).toEqual({
      values: [NONE, NONE, 5, NONE, NONE],
      currencies: ['', '', 'EUR', '', ''],
      problems: [],
    });
  });

  const cell = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('', '', '-', '+', '(', '$', 'USD '),
        fc.oneof(
          fc.nat({ max: 5000 }).map(String),
          fc.stringMatching(/^\d{1,4}[.,]\d{1,3}$/),
          fc.stringMatching(/^\d{1,3}[.,' ]\d{3}([.,]\d{1,2})?$/),
        ),
        fc.constantFrom('', '', '', '%', ' EUR', ')', 'K'),
      )
      .map((parts) => parts.join('')),
    fc.constantFrom('', '-', 'leer', 'five', '0301234567', '9'.repeat(99), '-0', '00'),
  );

  it('is the same however its files are cut', () => {
    const sign = fc.constantFrom<DecimalSign | null>(null, null, '.', ',');
    fc.assert(
      fc.property(cutFiles(cell, ['Amount', 'Sum']), sign, (files, said) => {
        expect(built(files, said, ['leer'])).toEqual(built(uncut(files), said, ['leer']));
      }),
      { numRuns: 300 },
    );
  });
});
