import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellMemo } from '../../../src/exports/decode/cell-memo.js';
import { latin1Text } from '../../../src/exports/decode/latin1-text.js';
import '../../support/property-seed.js';

/** A memo of cells' texts, and how often one was read. */
function memo() {
  let count = 0;
  const read = cellMemo((bytes, start, end) => {
    count++;
    return latin1Text(bytes, start, end);
  });
  const of = (cell: string) => read(Buffer.from(`<${cell}>`, 'latin1'), 1, 1 + cell.length);
  return { of, reads: () => count };
}

describe('cellMemo', () => {
  it('gives what reading gives, whatever came before', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', '\u00e4', '\0') }),
      fc.string({ minLength: 30, maxLength: 34, unit: fc.constantFrom('a', 'b') }),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const { of } = memo();
        for (const each of cells) expect(of(each)).toBe(each);
      }),
    );
  });

  it('reads a cell that repeats once', () => {
    const { of, reads } = memo();
    for (let round = 0; round < 10_000; round++) of(`2026-03-0${round % 9}`);
    expect(reads()).toBe(9);
  });

  it('remembers nothing any more where cells do not repeat', () => {
    const { of, reads } = memo();
    for (let row = 0; row < 5000; row++) of(String(row));
    const before = reads();
    for (let round = 0; round < 3; round++) expect(of('again')).toBe('again');
    expect(reads() - before).toBe(3);
  });
});
