import iconv from 'iconv-lite';
import type { ByteLayout } from './sniff-unicode.js';

/** Turns a file's bytes, piece by piece, into ones in which structure is ASCII, without byte order mark. */
export interface ToUtf8 {
  write(bytes: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/** UTF-16 is converted; anything else passes as it is. */
export function toUtf8({ form, markLength }: ByteLayout): ToUtf8 {
  let skip = markLength;
  const unmarked = (bytes: Uint8Array) => {
    const kept = bytes.subarray(skip);
    skip = 0;
    return kept;
  };
  if (form === 'bytes') return { write: unmarked, end: () => new Uint8Array(0) };
  const decoder = iconv.getDecoder(form, { stripBOM: false });
  let half = '';
  return {
    write(bytes) {
      const text = half + decoder.write(Buffer.from(unmarked(bytes)));
      // Half of a pair waits for its other half, which may come with the next piece.
      half = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? '';
      return Buffer.from(text.slice(0, text.length - half.length), 'utf8');
    },
    end: () => Buffer.from(half + (decoder.end() ?? ''), 'utf8'),
  };
}
