import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashAscii, hashText, otherHashText } from '../../../src/exports/decode/hash-text.js';
import { idDictionary } from '../../../src/exports/decode/id-dictionary.js';
import { idKey } from '../../../src/exports/decode/id-key.js';
import { pushIdKey } from '../../../src/exports/decode/id-key-bytes.js';
import { isPlain } from '../../../src/exports/decode/is-plain.js';
import { nameKey } from '../../../src/exports/decode/name-key.js';
import { pushNameKey } from '../../../src/exports/decode/name-key-bytes.js';
import { putPersonKey } from '../../../src/exports/decode/person-bytes.js';
import { personKey } from '../../../src/exports/decode/person-key.js';
import { LIST_SIGN, NOT_PLAIN, signsIn } from '../../../src/exports/decode/signs-in.js';
import { textRecords } from '../../../src/exports/decode/text-records.js';
import { trimCell } from '../../../src/exports/decode/trim-cell.js';
import { wordView } from '../../../src/exports/decode/word-view.js';
import { idCells } from '../support/id-cells.js';

/** Some cell's bytes amid others. */
function amid(cell: string): readonly [bytes: Uint8Array, start: number, end: number] {
  return [Buffer.from(`ab${cell}yz`, 'latin1'), 2, 2 + cell.length];
}

const plainCells = idCells.filter(isPlain);

/** The text of what is pushed for a cell; '' where nothing is. */
function pushed(push: typeof pushIdKey, cell: string): string {
  const records = textRecords();
  push(records, 0, ...amid(cell));
  if (records.end === 0) return '';
  const ids = idDictionary();
  const codes = new Uint32Array(1);
  ids.internAll(records.words.slice(0, records.end), codes, []);
  return ids.textOf(codes[0]!);
}

describe('of the bytes of cells', () => {
  it('the keys of ids are those of their texts', () => {
    const cells = plainCells.map(trimCell).filter((cell) => !cell.includes(';'));
    fc.assert(
      fc.property(cells, (cell) => {
        expect(pushed(pushIdKey, cell)).toBe(idKey(cell));
      }),
    );
  });

  it('the keys of names are those of their texts', () => {
    const cells = plainCells.map(trimCell);
    fc.assert(
      fc.property(cells, (cell) => {
        expect(pushed(pushNameKey, cell)).toBe(nameKey(cell));
      }),
    );
  });

  it('the keys of persons are those of their texts', () => {
    fc.assert(
      fc.property(plainCells, (cell) => {
        const out = new Uint32Array(2);
        putPersonKey(...amid(cell), out);
        expect({ high: out[0], low: out[1] }).toEqual(personKey(cell));
      }),
    );
  });

  it('the hashes are those of their texts', () => {
    fc.assert(
      fc.property(plainCells, (cell) => {
        const out = new Uint32Array(2);
        hashAscii(...amid(cell), out);
        expect([...out]).toEqual([hashText(cell) >>> 0, otherHashText(cell) >>> 0]);
      }),
    );
  });

  it('it is told whether they are plain, and whether they list', () => {
    fc.assert(
      fc.property(idCells, (cell) => {
        const [bytes, start, end] = amid(cell);
        const signs = signsIn(wordView()(bytes), start, end);
        expect((signs & NOT_PLAIN) === 0).toBe(isPlain(cell));
        expect((signs & LIST_SIGN) !== 0).toBe(cell.includes(';'));
      }),
    );
  });
});
