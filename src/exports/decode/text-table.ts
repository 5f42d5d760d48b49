import { finishedHash, withWord } from './hash-words.js';
import { HASH, LENGTH, largerWords, TEXT, wordsOf } from './text-records.js';
import { CODE, OWN_LENGTH, OWN_TEXT, type TextView } from './text-view.js';

/** A view that grows. */
export interface TextTable {
  readonly view: TextView;
  /** Those of the view, for who doesn't look for a text. */
  readonly words: Int32Array;
  /** So many texts are likely to come: a table without any makes room for them at once. */
  expect(count: number): void;
  /** Adds a text that isn't there; its place. */
  add(records: Int32Array, record: number, code: number): number;
  /** Forgets all texts. */
  clear(): void;
  /** Lets go what texts are found by, until the view is asked for again. */
  rest(): void;
}

/** Makes room for words: in the memory of one thread, or of all. */
type MakeWords = (count: number) => Int32Array;

const FIRST_WORDS = 512;
const FIRST_SLOTS = 256;
/** Of all slots, as many are in use at most. */
const MOST_USED = 0.6;
/** What a text with all that belongs to it takes, where nothing is known of it. */
const LIKELY_WORDS = 6;

/** A table with nothing but the blank text, whose code is 0. */
export function textTable(makeWords: MakeWords): TextTable {
  const view = { words: makeWords(FIRST_WORDS), slots: makeWords(FIRST_SLOTS * 2), end: OWN_TEXT };
  let used = 0;
  return {
    get view() {
      if (view.slots.length === 0) view.slots = slotsOf(view, makeWords(slotsFor(used) * 2));
      return view;
    },
    get words() {
      return view.words;
    },
    expect(count) {
      if (used > 0) return;
      view.words = makeWords(Math.max(FIRST_WORDS, count * LIKELY_WORDS));
      view.slots = makeWords(slotsFor(count) * 2);
    },
    add(records, record, code) {
      const place = view.end;
      const length = records[record + LENGTH]!;
      view.end = place + OWN_TEXT + wordsOf(length);
      if (view.end > view.words.length) view.words = largerWords(view.words, view.end, makeWords);
      const { words, slots } = view;
      words[place + CODE] = code;
      words[place + OWN_LENGTH] = length;
      for (let i = wordsOf(length) - 1; i >= 0; i--)
        words[place + OWN_TEXT + i] = records[record + TEXT + i]!;
      putInSlot(slots, place, records[record + HASH]!);
      if (++used * 2 > slots.length * MOST_USED) view.slots = spread(slots, makeWords(slots.length * 2));
      return place;
    },
    clear() {
      view.slots.fill(0);
      view.end = OWN_TEXT;
      used = 0;
    },
    rest() {
      view.slots = makeWords(0);
    },
  };
}

function slotsFor(texts: number): number {
  return Math.max(FIRST_SLOTS, 2 ** Math.ceil(Math.log2((texts + 1) / MOST_USED)));
}

function putInSlot(slots: Int32Array, place: number, hash: number): void {
  const last = slots.length - 1;
  let slot = (hash << 1) & last;
  while (slots[slot] !== 0) slot = (slot + 2) & last;
  slots[slot] = place;
  slots[slot + 1] = hash;
}

/** Puts all texts of a view into slots. */
function slotsOf({ words, end }: TextView, slots: Int32Array): Int32Array {
  for (let place = OWN_TEXT; place < end; ) {
    const length = words[place + OWN_LENGTH]!;
    const after = place + OWN_TEXT + wordsOf(length);
    let hash = 0;
    for (let at = place + OWN_TEXT; at < after; at++) hash = withWord(hash, words[at]!);
    putInSlot(slots, place, finishedHash(hash, length));
    place = after;
  }
  return slots;
}

function spread(slots: Int32Array, larger: Int32Array): Int32Array {
  for (let slot = 0; slot < slots.length; slot += 2) {
    if (slots[slot] !== 0) putInSlot(larger, slots[slot]!, slots[slot + 1]!);
  }
  return larger;
}
