import { decodeAlone } from './bytes/text-encoding.js';
import { tidyText } from './decode/tidy-text.js';

/** What a cell doesn't hold whose bytes are its text as people read it. */
const UNTIDY = /[^\x20-\x7e]| {2}/;

/** Whether a trimmed cell, one character per byte, is one of some values. */
export interface ValueTest {
  (cell: string): boolean;
  /** The same of a cell's bytes, at next to no cost: that it isn't is certain, that it is is to be asked of its text. */
  mayBe(bytes: Uint8Array, start: number, end: number): boolean;
}

/**
 * Whether a trimmed cell is one of the values that a definition lists. It is decoded by itself, since how its file is
 * encoded is only known at the file's end.
 */
export function valueTest(values: readonly string[]): ValueTest {
  const listed = new Set(values.map(tidyText));
  const isListed = (cell: string) => listed.has(UNTIDY.test(cell) ? tidyText(decodeAlone(cell)) : cell);
  return Object.assign(isListed, { mayBe: firstAndLast([...listed]) });
}

/**
 * Whether bytes begin and end as one of these texts. Only of visible ASCII is that certain: it is itself in every encoding,
 * and nothing at a cell's end that could be taken off.
 */
function firstAndLast(texts: readonly string[]): ValueTest['mayBe'] {
  const ends = new Uint8Array(65_536);
  for (const text of texts.filter((each) => each !== ''))
    ends[text.charCodeAt(0) * 256 + text.charCodeAt(text.length - 1)] = 1;
  return (bytes, start, end) => {
    if (start === end) return true;
    const first = bytes[start]!;
    const last = bytes[end - 1]!;
    return !isVisible(first) || !isVisible(last) || ends[first * 256 + last] === 1;
  };
}

function isVisible(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f;
}
