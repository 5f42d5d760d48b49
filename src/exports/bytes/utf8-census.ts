import { wordsOf } from './words-of.js';

/** The count of another piece of the same bytes, where no sequence goes from one into the other. */
export function addCensus(count: Writable<Utf8Count>, other: Utf8Count): void {
  for (const key of Object.keys(count) as (keyof Utf8Count)[]) count[key] += other[key];
}

/** The count of bytes that are all there. */
export function censusOf(bytes: Uint8Array): Utf8Count {
  const census = utf8Census();
  census.add(bytes);
  return census.finish();
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

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

/** Bytes that are nothing in cp1252. */
const IS_OUTSIDE_1252 = new Uint8Array(256);
for (const byte of [0x81, 0x8d, 0x8f, 0x90, 0x9d]) IS_OUTSIDE_1252[byte] = 1;

const LONGEST_SEQUENCE = 4;

export function utf8Census(): Utf8Census {
  const count = { sound: 0, broken: 0, replaced: 0, nuls: 0, outside1252: 0 };
  let rest: Uint8Array = new Uint8Array(0);
  return {
    add(bytes) {
      count.nuls += nulsIn(bytes);
      const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      // A sequence that may go on in the next piece waits for it.
      rest = joined.slice(countSequences(joined, joined.length - LONGEST_SEQUENCE, count));
    },
    finish() {
      countSequences(rest, rest.length - 1, count);
      rest = new Uint8Array(0);
      return count;
    },
  };
}

function nulsIn(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = 0;
  for (let at = buffer.indexOf(0); at >= 0; at = buffer.indexOf(0, at + 1)) count++;
  return count;
}

/** Counts the sequences that begin at `last` or before; where the next would begin. */
function countSequences(bytes: Uint8Array, last: number, count: Writable<Utf8Count>): number {
  const words = wordsOf(bytes);
  let at = 0;
  for (;;) {
    at = afterAscii(bytes, words, at, last);
    if (at > last) return at;
    const length = sequenceLength(bytes, at);
    if (length === 0) count.broken++;
    else if (isReplacement(bytes, at)) count.replaced++;
    else count.sound++;
    for (const end = at + Math.max(1, length); at < end; at++)
      count.outside1252 += IS_OUTSIDE_1252[bytes[at]!]!;
  }
}

/** The next byte beyond ASCII; the place after `last` where there is none. Most are ASCII: four at a time save most of the work. */
function afterAscii(bytes: Uint8Array, words: Int32Array, from: number, last: number): number {
  let at = from;
  while (at <= last && (at & 3) !== 0) {
    if (bytes[at]! >= 0x80) return at;
    at++;
  }
  const end = Math.min(words.length, (last + 1) >> 2);
  let word = at >> 2;
  if (word < end) {
    while (word < end && (words[word]! & 0x80808080) === 0) word++;
    at = word << 2;
  }
  while (at <= last && bytes[at]! < 0x80) at++;
  return at;
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
