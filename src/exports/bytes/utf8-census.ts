import { theKernel } from '../kernel/kernel.js';
import { INPUT_AT } from '../kernel/memory-map.js';

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

const LONGEST_SEQUENCE = 4;
/** So many bytes are given to the kernel at once. */
const STEP = 256 * 1024;

export function utf8Census(): Utf8Census {
  const count = { sound: 0, broken: 0, replaced: 0, nuls: 0, outside1252: 0 };
  let rest: Uint8Array = new Uint8Array(0);
  return {
    add(bytes) {
      const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      // A sequence that may go on in the next piece waits for it.
      rest = joined.slice(countSequences(joined, joined.length - LONGEST_SEQUENCE + 1, count));
    },
    finish() {
      countSequences(rest, rest.length, count);
      rest = new Uint8Array(0);
      return count;
    },
  };
}

/** Counts the sequences that begin before `to`, step by step; where the next would begin. */
function countSequences(bytes: Uint8Array, to: number, count: Writable<Utf8Count>): number {
  const { run, load, left } = theKernel();
  let at = 0;
  while (at < to) {
    const step = bytes.subarray(at, at + STEP + LONGEST_SEQUENCE);
    load(step);
    run.beginCensus();
    at += run.countSequences(INPUT_AT, 0, Math.min(STEP, to - at), step.length);
    for (const key of Object.keys(count) as (keyof Utf8Count)[]) count[key] += left(key);
  }
  return at;
}
