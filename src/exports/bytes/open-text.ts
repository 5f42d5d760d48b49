import { createHash } from 'node:crypto';
import { type NotCsv, notCsv } from './file-kind.js';
import { sniffUnicode } from './sniff-unicode.js';
import { type TextEncoding, textEncoding } from './text-encoding.js';
import { toUtf8 } from './to-utf8.js';
import type { Utf8Count } from './utf8-census.js';

/** A file of text that is being read: its beginning, then the rest. Structure (commas, quotes, line ends) is ASCII. */
export interface OpenText {
  readonly head: Uint8Array;
  /** The head is all there is. */
  readonly whole: boolean;
  /** The pieces after the head. */
  rest(): AsyncGenerator<Uint8Array>;
  /**
   * Once the rest was read: the hash of the file, in hexadecimal, and how its texts are read by what was counted of all its
   * bytes, head and rest.
   */
  finish(count: Utf8Count): { readonly sha256: string; readonly encoding: TextEncoding };
}

/** Of a file's beginning, as much as its kind, delimiter and header are told by. */
export const HEAD_BYTES = 64 * 1024;

/** Starts reading a file, with at least `headSize` bytes of it; says what it is where it is no text. */
export async function openText(
  pieces: AsyncIterator<Uint8Array>,
  headSize: number,
): Promise<OpenText | NotCsv> {
  const hash = createHash('sha256');
  const next = async () => {
    const piece = await pieces.next();
    if (piece.done) return null;
    hash.update(piece.value);
    return piece.value;
  };
  const { bytes, whole } = await takeHead(next, headSize);
  const refusal = notCsv(bytes);
  if (refusal !== null) return refusal;
  const converter = toUtf8(sniffUnicode(bytes)!);
  const converted = (piece: Uint8Array | null) => (piece === null ? converter.end() : converter.write(piece));
  const head = converted(bytes);
  return {
    head: whole ? Buffer.concat([head, converted(null)]) : head,
    whole,
    async *rest() {
      if (whole) return;
      for (let piece = await next(); piece !== null; piece = await next()) yield converted(piece);
      yield converted(null);
    },
    finish: (count) => ({ sha256: hash.digest('hex'), encoding: textEncoding(count) }),
  };
}

async function takeHead(
  next: () => Promise<Uint8Array | null>,
  size: number,
): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const pieces: Uint8Array[] = [];
  for (let taken = 0; taken < size; ) {
    const piece = await next();
    if (piece === null) return { bytes: Buffer.concat(pieces), whole: true };
    pieces.push(piece.slice());
    taken += piece.length;
  }
  return { bytes: Buffer.concat(pieces), whole: false };
}
