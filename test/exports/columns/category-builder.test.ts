import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryBuilder } from '../../../src/exports/columns/category-builder.js';
import { categoryReader } from '../../../src/exports/columns/category-reader.js';
import { tidyText } from '../../../src/exports/decode/tidy-text.js';
import { filesOfCells } from '../support/parts-of-cells.js';
import {
  decodeUtf8,
  decodeWestern,
  type FileOfCells,
  inUtf8,
  readByParts,
} from '../support/read-by-parts.js';

const asRead = (files: readonly FileOfCells[]) =>
  readByParts(files, categoryReader, categoryBuilder(['keine']));
const file = { name: 'a.csv', header: 'Source', decode: decodeWestern };

describe('a column of categories, part by part', () => {
  it('has one code for a value of several parts and files, in the order in which values came', () => {
    const parts = [['Web', 'Event', 'Web'], [], ['Event', 'Call', ' Web']];
    const files = [
      { ...file, parts },
      { ...file, name: 'b.csv', parts: [['Call', 'web']] },
    ];
    expect(asRead(files).column).toEqual({
      type: 'category',
      codes: Uint32Array.of(1, 2, 1, 2, 3, 1, 3, 4),
      values: ['', 'Web', 'Event', 'Call', 'web'],
    });
  });

  it('takes what the CRM writes for nothing as blank', () => {
    const parts = [
      ['\\N', 'Keine ', ''],
      ['', 'N/A'],
    ];
    expect(asRead([{ ...file, parts }]).column).toEqual({
      type: 'category',
      codes: Uint32Array.of(0, 0, 0, 0, 1),
      values: ['', 'N/A'],
    });
  });

  it('reads a value alike in either encoding', () => {
    const files = [
      { ...file, parts: [['M\u00e4rz']] },
      { ...file, decode: decodeUtf8, parts: [[inUtf8('M\u00e4rz'), 'M\u00e4']] },
    ];
    expect(asRead(files).column).toEqual({
      type: 'category',
      codes: Uint32Array.of(1, 1, 2),
      values: ['', 'M\u00e4rz', 'M\uFFFD'],
    });
  });

  it('has blanks for parts of a file that lacks it', () => {
    const builder = categoryBuilder();
    builder.startFile({ file: 'a.csv', header: null, rows: 2 });
    builder.append(null, 2, 2);
    builder.endFile(decodeUtf8);
    expect(builder.finish().column).toMatchObject({ codes: new Uint32Array(2), values: [''] });
  });

  it('tells apart as many values as a part may hold', () => {
    const cells = Array.from({ length: 20_000 }, (_, index) => `value ${index % 7000}`);
    const { column } = asRead([{ ...file, parts: [cells, cells.slice(0, 9)] }]);
    const texts = column.type === 'category' ? Array.from(column.codes, (code) => column.values[code]) : [];
    expect(texts).toEqual([...cells, ...cells.slice(0, 9)]);
  });
});

it('gives every cell back as people read it, whatever the parts', () => {
  const spaced = fc.string({ unit: fc.constantFrom(...'aAb \t\0é'), maxLength: 5 });
  const alike = fc
    .tuple(fc.nat(18), fc.nat(18))
    .map(([at, length]) => `${'a'.repeat(at)}b${'a'.repeat(18 - at)}`.slice(0, length));
  const cell = fc.oneof(spaced, alike);
  fc.assert(
    fc.property(filesOfCells(cell), (files) => {
      const { column } = asRead(files);
      const texts = column.type === 'category' ? Array.from(column.codes, (code) => column.values[code]) : [];
      const expected = files.flatMap(({ parts, decode }) => parts.flat().map((raw) => tidyText(decode(raw))));
      expect(texts).toEqual(expected);
    }),
  );
});
