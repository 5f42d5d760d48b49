/** A part of a file: bytes that end with a line, but where a line is longer than a part. */
export interface FilePart {
  /** At the beginning of a buffer of its own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The file ends here. */
  readonly last: boolean;
}

/** Of a file's parts, in bytes. */
export interface PartSizes {
  readonly first: number;
  readonly others: number;
}

/** Whether a record is likely to begin at that place of the bytes. */
export type IsLikelyStart = (bytes: Uint8Array, at: number) => boolean;

const LF = 10;
/** So many line ends are tried before the last one is taken. */
const MOST_TRIED = 200;

/**
 * Cuts a file's bytes into parts, at the same places however they come in pieces: the first is small, the others as large as
 * said. A part ends after a line end, of the last ones in it the last after which a record is likely to begin. That is a
 * guess, for a line may end within a cell; who reads the parts has to see whether it holds. `spares`: buffers of parts that
 * nobody looks at any more, to be used again.
 */
export async function* cutParts(
  pieces: AsyncIterable<Uint8Array>,
  sizes: PartSizes,
  isLikelyStart: IsLikelyStart,
  spares: Uint8Array<ArrayBuffer>[] = [],
): AsyncGenerator<FilePart> {
  let buffer = new Uint8Array(sizes.first);
  let filled = 0;
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      if (filled === buffer.length) {
        const cut = cutOf(buffer, isLikelyStart);
        const next = roomFor(Math.max(sizes.others, buffer.length - cut + 1), spares);
        next.set(buffer.subarray(cut));
        filled = buffer.length - cut;
        yield { bytes: buffer.subarray(0, cut), last: false };
        buffer = next;
      }
      const taken = Math.min(piece.length - from, buffer.length - filled);
      buffer.set(piece.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
    }
  }
  yield { bytes: buffer.subarray(0, filled), last: true };
}

function roomFor(size: number, spares: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const spare = spares.pop();
  return spare?.length === size ? spare : new Uint8Array(size);
}

function cutOf(bytes: Uint8Array, isLikelyStart: IsLikelyStart): number {
  const last = bytes.lastIndexOf(LF);
  let end = last;
  for (let tried = 0; end >= 0 && tried < MOST_TRIED; tried++) {
    if (isLikelyStart(bytes, end + 1)) return end + 1;
    end = end === 0 ? -1 : bytes.lastIndexOf(LF, end - 1);
  }
  return last < 0 ? bytes.length : last + 1;
}
