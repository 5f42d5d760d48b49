import { decodeAlone } from './bytes/text-encoding.js';
import { tidyText } from './decode/tidy-text.js';

/** What a cell doesn't hold whose bytes are its text as people read it. */
const UNTIDY = /[^\x20-\x7e]| {2}/;

/**
 * Whether a trimmed cell, one character per byte, is one of the values that a definition lists. It is decoded by
 * itself, since how its file is encoded is only known at the file's end.
 */
export function valueTest(values: readonly string[]): (cell: string) => boolean {
  const listed = new Set(values.map(tidyText));
  return (cell) => listed.has(UNTIDY.test(cell) ? tidyText(decodeAlone(cell)) : cell);
}
