import { lastWord } from './word-view.js';

/** The codes of the latest short cells, by their bytes. */
export interface ShortCodes {
  /** The cell's code; where it isn't remembered, what `find` gives. Cells have at most `LONGEST_SHORT` bytes, and one at least. */
  codeOf(view: DataView, bytes: Uint8Array, start: number, end: number): number;
  clear(): void;
}

type FindCode = (bytes: Uint8Array, start: number, end: number) => number;

export const LONGEST_SHORT = 16;

const SLOTS = 256;
const SLOT_BITS = 24;
/** Of a slot: length, four words, code; then room to the next. */
const SLOT_WORDS = 8;

/**
 * Short cells repeat, as statuses do. Four words, which may overlap, hold all of their bytes, so that no loop is needed. One
 * slot per hash: a cell takes the place of another.
 */
export function shortCodes(find: FindCode): ShortCodes {
  const slots = new Int32Array(SLOTS * SLOT_WORDS);
  return {
    codeOf(view, bytes, start, end) {
      const length = end - start;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      if (length < 4) a = lastWord(view, start, start, end);
      else {
        const half = (length >> 3) << 2;
        a = view.getInt32(start, true);
        b = view.getInt32(start + half, true);
        c = view.getInt32(end - 4 - half, true);
        d = view.getInt32(end - 4, true);
      }
      const hash = Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(c, 0xc2b2ae35) + d;
      const slot = (Math.imul(hash + length, 0x27d4eb2f) >>> SLOT_BITS) * SLOT_WORDS;
      const isSame =
        slots[slot] === length &&
        slots[slot + 1] === a &&
        slots[slot + 2] === b &&
        slots[slot + 3] === c &&
        slots[slot + 4] === d;
      if (isSame) return slots[slot + 5]!;
      const code = find(bytes, start, end);
      slots[slot] = length;
      slots[slot + 1] = a;
      slots[slot + 2] = b;
      slots[slot + 3] = c;
      slots[slot + 4] = d;
      slots[slot + 5] = code;
      return code;
    },
    clear() {
      slots.fill(0);
    },
  };
}
