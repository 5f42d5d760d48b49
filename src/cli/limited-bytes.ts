import { SourceError } from '../exports/source.js';

/** More than any export, and as much as some minutes of reading. */
const MOST_BYTES = 4 * 1024 ** 3;

/** The bytes of what says beforehand of no end, a pipe or standard input: an error where there is none. */
export async function* limitedBytes(
  pieces: AsyncIterable<Uint8Array>,
  most = MOST_BYTES,
): AsyncIterable<Uint8Array> {
  let count = 0;
  for await (const piece of pieces) {
    count += piece.length;
    if (count > most) {
      const message = `it gave more than ${most / 1024 ** 3} GB and did not end: save it as a file, and name that`;
      throw new SourceError('unreadable', message);
    }
    yield piece;
  }
}
