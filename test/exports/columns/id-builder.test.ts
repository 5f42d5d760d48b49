import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idBuilder } from '../../../src/exports/columns/id-builder.js';
import { idReader } from '../../../src/exports/columns/id-reader.js';
import { isDamagedId } from '../../../src/exports/decode/damaged-id.js';
import { type IdDictionary, idDictionary } from '../../../src/exports/decode/id-dictionary.js';
import { idKey } from '../../../src/exports/decode/id-key.js';
import { idLookup } from '../../../src/exports/decode/id-lookup.js';
import { nameKey } from '../../../src/exports/decode/name-key.js';
import { placeholderTest } from '../../../src/exports/decode/placeholder.js';
import { trimCell } from '../../../src/exports/decode/trim-cell.js';
import { idCells } from '../support/id-cells.js';
import { filesOfCells, inOnePart } from '../support/parts-of-cells.js';
import {
  decodeUtf8,
  decodeWestern,
  type FileOfCells,
  inUtf8,
  readByParts,
} from '../support/read-by-parts.js';

const blanks = ['keine'];

/** The ids of a column, and its problems. `early`: the lookup knows what the dictionary had before the first file. */
function asRead(files: readonly FileOfCells[], ids: IdDictionary = idDictionary(), early = true) {
  const before = idLookup(ids.snapshot());
  const readerOf = (header: string) =>
    idReader(early ? before : idLookup(ids.snapshot()), { blanks, isNames: header === 'Name' });
  const { column, problems } = readByParts(files, readerOf, idBuilder(ids, { blanks, names: ['name'] }));
  if (column.type !== 'id') throw new Error(column.type);
  const told = problems.map(({ code, file, line, count }) => ({ code, file, line, count }));
  return { codes: Array.from(column.codes), texts: Array.from(column.codes, ids.textOf), told, problems };
}

function idsOf(cells: readonly string[], rest: readonly string[] = []) {
  return asRead([{ name: 'a.csv', header: 'Id', decode: decodeWestern, parts: [cells, rest] }]);
}

describe('a column of ids, part by part', () => {
  it('has one code for what reads the same, in any part', () => {
    const guid = '0b6f3e5a-0b1c-4c1e-9a52-6b7f2f0a9d11';
    const { texts, codes, told } = idsOf(
      ['00QEc00000BBaeXMAT', ` {${guid.toUpperCase()}} `, 'zcrm_77', '', '00042', '-'],
      ['00QEc00000BBaeX', guid, '77', '42', 'keine'],
    );
    expect(texts.slice(0, 6)).toEqual(['00QEc00000BBaeX', guid, '77', '', '00042', '']);
    expect(texts.slice(6)).toEqual(['00QEc00000BBaeX', guid, '77', '42', '']);
    expect(codes.slice(6, 9)).toEqual(codes.slice(0, 3));
    expect(told).toEqual([{ code: 'placeholders-empty', file: 'a.csv', line: 7, count: 2 }]);
  });

  it('takes the code that the dictionary had, whether its reader knew of it or not', () => {
    const ids = idDictionary();
    const [lead, other] = [ids.intern('L1'), ids.intern('Ü1')];
    const files = [
      {
        name: 'a.csv',
        header: 'Id',
        decode: decodeUtf8,
        parts: [
          ['L1', 'L2'],
          ['L2', inUtf8('Ü1')],
        ],
      },
      { name: 'b.csv', header: 'Id', decode: decodeWestern, parts: [['Ü1', 'L2', 'L1']] },
    ];
    const [one, two] = [asRead(files, ids), asRead(files, ids, false)];
    expect(one.codes).toEqual([lead, 3, 3, other, other, 3, lead]);
    expect(two.codes).toEqual(one.codes);
    expect(ids.count).toBe(4);
  });

  it('keeps the ids of a list, each by itself too', () => {
    const ids = idDictionary();
    const parts = [['8001; 8002'], ['8001']];
    const { codes, texts } = asRead([{ name: 'a.csv', header: 'Id', decode: decodeUtf8, parts }], ids);
    expect(texts).toEqual(['8001;8002', '8001']);
    expect(ids.listOf(codes[0]!)).toEqual([codes[1], ids.codeOf('8002')]);
  });

  it('counts damaged ids of all parts, with the first lines of the file', () => {
    const { texts, problems } = idsOf(['8E+15', 'a', '8E+16'], ['8.00123E+11', '8E+17']);
    expect(texts).toEqual(['', 'a', '', '', '']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'ids-damaged', line: 2, count: 4 });
    expect(problems[0]!.message).toContain('the first of the form 9a+99 (lines 2, 4, 5 and 1 more)');
  });

  it('adds up what of rounded ids there is in each part', () => {
    const sum = idsOf(['x', '800123456789012000'], ['800123456789013000']);
    expect(sum.told).toEqual([{ code: 'ids-damaged', file: 'a.csv', line: 3, count: 2 }]);
    expect(idsOf(['800123456789012000', '800123456789013000'], ['800123456789013001']).told).toEqual([]);
    expect(idsOf(['800123456789012000'], ['17']).told).toEqual([]);
  });

  it('holds nothing of names that stand in place of ids', () => {
    const parts = [['Ann Lee', ' ann  LEE ', 'Lee; Ann', inUtf8('J\u00fcrgen')]];
    const { texts } = asRead([{ name: 'a.csv', header: 'Name', decode: decodeUtf8, parts }]);
    expect(texts).toEqual(['Ann Lee', 'Ann Lee', 'Lee; Ann', 'J\u00fcrgen'].map(nameKey));
    for (const text of texts) expect(text).toMatch(/^name:[0-9a-f]{16}$/);
  });
});

describe('ids of any cells', () => {
  /** As one would read them without a thought of speed. */
  function expectedId(cell: string, isNames: boolean): string {
    const trimmed = trimCell(cell);
    if (trimmed === '' || placeholderTest(blanks)(trimmed) || isDamagedId(trimmed)) return '';
    return isNames ? nameKey(trimmed) : idKey(trimmed);
  }

  it('are what they are as texts, whatever the parts and whatever was known', () => {
    const known = fc.array(idCells, { maxLength: 5 });
    fc.assert(
      fc.property(filesOfCells(idCells, ['Id', 'Name']), known, fc.boolean(), (files, known, early) => {
        const ids = idDictionary();
        for (const id of known) ids.intern(id);
        const { texts, codes, problems } = asRead(files, ids, early);
        const expected = files.flatMap(({ parts, header, decode }) =>
          parts.flat().map((raw) => {
            // A NUL is no white space: it is a character that is lost.
            const cell = /[\0\x80-\xff]/.test(raw) ? decode(raw) : raw;
            return expectedId(cell, header === 'Name');
          }),
        );
        expect(texts).toEqual(expected);
        expect(codes).toEqual(expected.map(ids.codeOf));
        expect(asRead(inOnePart(files)).problems).toEqual(problems);
      }),
    );
  });
});
