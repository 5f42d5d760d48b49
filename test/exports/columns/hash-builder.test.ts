import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashBuilder } from '../../../src/exports/columns/hash-builder.js';
import { hashReader } from '../../../src/exports/columns/hash-reader.js';
import { personKey } from '../../../src/exports/decode/person-key.js';
import { filesOfCells } from '../support/parts-of-cells.js';
import { decodeUtf8, type FileOfCells, inUtf8, readByParts } from '../support/read-by-parts.js';

function keys(files: readonly FileOfCells[]) {
  const { column, problems } = readByParts(files, hashReader, hashBuilder());
  expect(problems).toEqual([]);
  if (column.type !== 'hash') throw new Error(column.type);
  return Array.from(column.high, (high, row) => ({ high, low: column.low[row]! }));
}

it('takes addresses for one in any case and however spaced, and placeholders for none', () => {
  const parts = [
    ['Ann@X.com', ' ann@x.com\t', 'Ann  Lee', '-'],
    ['ann lee', 'N/A', '', inUtf8('\u00a0ann@x.com')],
  ];
  const found = keys([{ name: 'a.csv', header: 'E-Mail', decode: decodeUtf8, parts }]);
  const nobody = { high: 0, low: 0 };
  expect([found[1], found[7]]).toEqual([found[0], found[0]]);
  expect(found[4]).toEqual(found[2]);
  expect(found[2]).not.toEqual(found[0]);
  expect([found[3], found[5], found[6]]).toEqual([nobody, nobody, nobody]);
  expect([found[0], found[2]]).not.toContainEqual(nobody);
});

it('gives every cell the key of its text, whatever the parts', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'aA@-/nN. \t\x01\0é'), maxLength: 6 });
  fc.assert(
    fc.property(filesOfCells(cell), (files) => {
      const expected = files.flatMap(({ parts, decode }) =>
        parts.flat().map((raw) => personKey(decode(raw))),
      );
      expect(keys(files)).toEqual(expected);
    }),
  );
});
