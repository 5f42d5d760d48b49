import { isAscii } from 'node:buffer';

/** How sound a file's bytes are as UTF-8: counted over all of them, however they come in pieces. */
export interface Utf8Census {
  add(bytes: Uint8Array): void;
  /** Call once, after the last byte. */
  finish(): Utf8Count;
}

export interface Utf8Count {
  /** Sound sequences of two bytes and more. */
  readonly sound: number;
  /** Bytes that belong to no sound sequence. */
  readonly broken: number;
  /** Characters that had been replaced by U+FFFD before the file was written. */
  readonly replaced: number;
  /** NULs, which no text has. */
  readonly nuls: number;
  /** Bytes that stand for nothing in cp1252, should the file be that. */
  readonly outside1252: number;
}

const OUTSIDE_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

const LONGEST_SEQUENCE = 4;

export function utf8Census(): Utf8Census {
  const count = { sound: 0, broken: 0, replaced: 0, nuls: 0, outside1252: 0 };
  let rest: Uint8Array = new Uint8Array(0);
  return {
    add(bytes) {
      count.nuls += occurrences(bytes, 0);
      const ascii = isAscii(bytes);
      if (!ascii) for (const byte of OUTSIDE_1252) count.outside1252 += occurrences(bytes, byte);
      if (rest.length === 0 && ascii) return;
      const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      // A sequence that may go on in the next piece waits for it.
      rest = joined.slice(countSequences(joined, joined.length - LONGEST_SEQUENCE, count));
    },
    finish() {
      countSequences(rest, rest.length - 1, count);
      return count;
    },
  };
}

function occurrences(bytes: Uint8Array, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
}

/** Counts the sequences that begin at `last` or before; where the next would begin. */
function countSequences(
  bytes: Uint8Array,
  last: number,
  count: { sound: number; broken: number; replaced: number },
): number {
  let at = 0;
  for (;;) {
    // Most bytes are ASCII: four at a time halve the work.
    while (at + 3 <= last && (bytes[at]! | bytes[at + 1]! | bytes[at + 2]! | bytes[at + 3]!) < 0x80) at += 4;
    while (at <= last && bytes[at]! < 0x80) at++;
    if (at > last) return at;
    const length = sequenceLength(bytes, at);
    if (length === 0) count.broken++;
    else if (isReplacement(bytes, at)) count.replaced++;
    else count.sound++;
    at += Math.max(1, length);
  }
}

/** The length of the sound sequence that begins there, 0 where there is none (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[at + 1]!;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const beyond = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}

function isReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}
