import { doubled } from '../decode/doubled.js';

/** Codes of a part of a column, or other numbers of 32 bits of which 0 is the blank one. */
export interface PartCodes {
  readonly count: number;
  push(code: number): void;
  /** What came since the last time; null where all of it is blank. */
  take(): Uint32Array<ArrayBuffer> | null;
}

const FIRST_ROWS = 1024;

export function partCodes(): PartCodes {
  let codes = new Uint32Array(FIRST_ROWS);
  let count = 0;
  let seen = 0;
  return {
    get count() {
      return count;
    },
    push(code) {
      if (count === codes.length) codes = doubled(codes);
      codes[count++] = code;
      seen |= code;
    },
    take() {
      const taken = seen === 0 ? null : codes.slice(0, count);
      count = 0;
      seen = 0;
      return taken;
    },
  };
}
