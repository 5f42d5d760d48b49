import { HASH, LENGTH, TEXT, wordsOf } from './text-records.js';

/** Texts, each once, as they are found again. Several threads may look; only one may add. */
export interface TextView {
  /** One after another: each text's code, its length in bytes and the bytes, as `TextRecords` has them. None is at place 0. */
  readonly words: Int32Array;
  /**
   * Place in `words` and hash of each text, in turn, in the slot of that hash, or in the next one that was free: open
   * addressing. Many are free, so that few are looked at, and hardly a text that is another one.
   */
  readonly slots: Int32Array;
  /** Texts from this place on aren't of this view: they were added later. */
  readonly end: number;
}

/** What a text of a view begins with. */
export const CODE = 0;
export const OWN_LENGTH = 1;
export const OWN_TEXT = 2;

/** The code of a record's text; 0 where the view hasn't got it. */
export function codeOfText({ words, slots, end }: TextView, records: Int32Array, record: number): number {
  const hash = records[record + HASH]!;
  const last = slots.length - 1;
  for (let slot = (hash << 1) & last; ; slot = (slot + 2) & last) {
    const place = slots[slot]!;
    // What was added later took a slot that was free.
    if (place === 0 || place >= end) return 0;
    if (slots[slot + 1] === hash && isText(words, place, records, record)) return words[place + CODE]!;
  }
}

/** Whether the text at that place is the record's. */
function isText(words: Int32Array, place: number, records: Int32Array, record: number): boolean {
  const length = words[place + OWN_LENGTH]!;
  if (length !== records[record + LENGTH]) return false;
  const end = record + TEXT + wordsOf(length);
  let own = place + OWN_TEXT;
  for (let at = record + TEXT; at < end; at++) if (words[own++] !== records[at]) return false;
  return true;
}

/** The text at that place, one character per byte. */
export function textAt(words: Int32Array, place: number): string {
  const bytes = Buffer.allocUnsafe(words[place + OWN_LENGTH]!);
  for (let i = 0; i < bytes.length; i++) bytes[i] = words[place + OWN_TEXT + (i >> 2)]! >>> ((i & 3) * 8);
  return bytes.toString('latin1');
}
