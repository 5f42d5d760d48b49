import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutParts, type FilePart, type IsLikelyStart } from '../../../src/exports/parts/cut-parts.js';
import { likelyStart } from '../../../src/exports/parts/likely-start.js';
import { plainDialect } from '../../../src/exports/rows/dialect.js';
import { cutInto, pieceSizes } from '../support/arbitrary-csv.js';

const anywhere: IsLikelyStart = () => true;
const nowhere: IsLikelyStart = () => false;

async function partsOf(
  pieces: readonly Uint8Array[],
  sizes: { first: number; others: number },
  isLikely: IsLikelyStart = anywhere,
): Promise<readonly FilePart[]> {
  const parts: FilePart[] = [];
  const come = async function* () {
    yield* pieces;
  };
  for await (const part of cutParts(come(), sizes, isLikely)) parts.push(part);
  return parts;
}

async function textsOf(text: string, sizes: { first: number; others: number }, isLikely?: IsLikelyStart) {
  const parts = await partsOf([Buffer.from(text)], sizes, isLikely);
  expect(parts.map(({ last }) => last)).toEqual(parts.map((_, index) => index === parts.length - 1));
  return parts.map(({ bytes }) => Buffer.from(bytes).toString());
}

describe('a file is cut', () => {
  it('after lines, the first part being of another size', async () => {
    expect(await textsOf('aa\nbb\ncc\ndd\ne', { first: 5, others: 7 })).toEqual([
      'aa\n',
      'bb\ncc\n',
      'dd\ne',
    ]);
    expect(await textsOf('aa\nbb\n', { first: 6, others: 1 })).toEqual(['aa\nbb\n']);
    expect(await textsOf('', { first: 6, others: 1 })).toEqual(['']);
  });

  it('within a line that is longer than a part', async () => {
    expect(await textsOf('aaaaaaaa\nb\n', { first: 3, others: 3 })).toEqual(['aaa', 'aaa', 'aa\n', 'b\n']);
    expect(await textsOf('a\rb\rc', { first: 3, others: 2 })).toEqual(['a\rb', '\rc']);
  });

  it('where a record is likely to begin, else after the last line', async () => {
    const isCapital: IsLikelyStart = (bytes, at) => bytes[at]! >= 65 && bytes[at]! <= 90;
    const text = 'A\nb\nC\nd\ne\nf\ng\n';
    expect(await textsOf(text, { first: 10, others: 10 }, isCapital)).toEqual(['A\nb\n', 'C\nd\ne\nf\ng\n']);
    expect(await textsOf(text, { first: 9, others: 9 }, nowhere)).toEqual(['A\nb\nC\nd\n', 'e\nf\ng\n']);
  });

  it('anywhere into the whole, at the same places in whatever pieces it comes', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'bc', 'é', '\n', '\r\n'), maxLength: 80 });
    const sizes = fc.record({
      first: fc.integer({ min: 1, max: 20 }),
      others: fc.integer({ min: 1, max: 20 }),
    });
    const isLikely = fc.constantFrom<IsLikelyStart>(anywhere, nowhere, (bytes, at) => bytes[at] === 97);
    await fc.assert(
      fc.asyncProperty(text, sizes, isLikely, pieceSizes, async (written, cut, likely, pieces) => {
        const bytes = Buffer.from(written);
        const parts = await partsOf(cutInto(bytes, pieces), cut, likely);
        expect(Buffer.concat(parts.map((part) => part.bytes)).equals(bytes)).toBe(true);
        expect(parts).toEqual(await partsOf([bytes], cut, likely));
        for (const { bytes: part, last } of parts) {
          expect(part.byteOffset).toBe(0);
          const { length } = part;
          if (!last) expect(part.includes(10) ? part[length - 1] : 10).toBe(10);
        }
        expect(new Set(parts.map(({ bytes: part }) => part.buffer)).size).toBe(parts.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a record is likely to begin', () => {
  const isLikely = likelyStart({
    dialect: plainDialect(';'),
    headers: ['a', 'b'],
    surplus: 1,
  } as unknown as Parameters<typeof likelyStart>[0]);
  const likely = (text: string) => isLikely(Buffer.from(text), 0);

  it('where some follow that are as wide as the header', () => {
    expect(likely('1;2;\n3;4;\nrest')).toBe(true);
    expect(likely('1;"2\n2";\n3;4;\n')).toBe(true);
    expect(likely('1;2;\n3;4\n')).toBe(false);
    expect(likely('end of a cell";\n3;4;\n5;6;\n')).toBe(false);
    expect(likely('within a cell\n3;4;\n5;6;\n')).toBe(false);
    expect(likely('1;2;\n3;4;')).toBe(false);
    expect(likely('')).toBe(false);
  });
});
