import fc from 'fast-check';
import { decodeUtf8, decodeWestern, type FileOfCells, inUtf8 } from './read-by-parts.js';

/** Files with cells such as these, in either encoding and any split into parts. */
export function filesOfCells(
  cell: fc.Arbitrary<string>,
  headers: readonly string[] = ['Column'],
): fc.Arbitrary<readonly FileOfCells[]> {
  const file = fc.record({
    isUtf8: fc.boolean(),
    header: fc.constantFrom(...headers),
    parts: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 4 }),
  });
  return fc.array(file, { minLength: 1, maxLength: 3 }).map((files) =>
    files.map(({ isUtf8, header, parts }, index) => ({
      name: `${index}.csv`,
      header,
      parts: parts.map((cells) => cells.map((each) => (isUtf8 ? inUtf8(each) : each))),
      decode: isUtf8 ? decodeUtf8 : decodeWestern,
    })),
  );
}

/** The same cells, each file in one part. */
export function inOnePart(files: readonly FileOfCells[]): readonly FileOfCells[] {
  return files.map((file) => ({ ...file, parts: [file.parts.flat()] }));
}
