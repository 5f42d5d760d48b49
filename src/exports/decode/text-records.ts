import { finishedHash, withWord } from './hash-words.js';
import { lastWord, wordView } from './word-view.js';

/**
 * Texts that are asked for, one after another in an array of 32-bit words. Of each: the row that it is of, its hash, its
 * length in bytes, and the bytes, four in a word, the last word filled up with zeros: two are compared a word at a time.
 */
export interface TextRecords {
  readonly words: Int32Array;
  /** Words in use. */
  readonly end: number;
  push(row: number, bytes: Uint8Array, start: number, end: number): void;
  /** Records of the same shape. */
  append(records: Int32Array): void;
  /** Leaves room for new ones by forgetting all. */
  clear(): void;
}

export const ROW = 0;
export const HASH = 1;
export const LENGTH = 2;
export const TEXT = 3;

const FIRST_WORDS = 64;

export function textRecords(): TextRecords {
  let words: Int32Array = new Int32Array(FIRST_WORDS);
  let end = 0;
  const viewOf = wordView();
  return {
    get words() {
      return words;
    },
    get end() {
      return end;
    },
    push(row, bytes, from, to) {
      const after = end + TEXT + wordsOf(to - from);
      if (after > words.length) words = largerWords(words, after);
      words[end + ROW] = row;
      writeText(words, end, viewOf(bytes), from, to);
      end = after;
    },
    append(records) {
      if (end + records.length > words.length) words = largerWords(words, end + records.length);
      words.set(records, end);
      end += records.length;
    },
    clear() {
      end = 0;
    },
  };
}

/** Where the record after the one at `at` begins. */
export function afterRecord(records: Int32Array, at: number): number {
  return at + TEXT + wordsOf(records[at + LENGTH]!);
}

/** How many words that many bytes take. */
export function wordsOf(length: number): number {
  return (length + 3) >>> 2;
}

/** Enlarged, so that at least so many words fit. */
export function largerWords(
  words: Int32Array,
  least: number,
  makeWords: (count: number) => Int32Array = (count) => new Int32Array(count),
): Int32Array {
  const larger = makeWords(Math.max(words.length * 2, least));
  larger.set(words);
  return larger;
}

/** Puts the bytes of a text into a record, with their length and hash. */
function writeText(words: Int32Array, record: number, view: DataView, from: number, to: number): void {
  let place = record + TEXT;
  let hash = 0;
  let at = from;
  for (; at + 3 < to; at += 4) {
    const word = view.getInt32(at, true);
    words[place++] = word;
    hash = withWord(hash, word);
  }
  if (at < to) {
    const word = lastWord(view, from, at, to);
    words[place] = word;
    hash = withWord(hash, word);
  }
  words[record + HASH] = finishedHash(hash, to - from);
  words[record + LENGTH] = to - from;
}
