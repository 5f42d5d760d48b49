/** A byte that isn't ASCII, or a NUL: what it says depends on how its file is encoded. */
export const NOT_PLAIN = 1;
/** A semicolon. */
export const LIST_SIGN = 2;

const ONES = 0x01010101;
const HIGHS = 0x80808080 | 0;
const SEMICOLON = 59;
const SEMICOLONS = 0x3b3b3b3b;

/** Which of these a cell holds, as bits; 0 for nearly every id. */
export function signsIn(view: DataView, start: number, end: number): number {
  if (end - start < 4) return signsOfFew(view, start, end);
  let signs = signsOf(view.getInt32(end - 4, true));
  for (let at = start; at + 4 < end; at += 4) signs |= signsOf(view.getInt32(at, true));
  return signs;
}

/** Of four bytes. Of a zero, and of nothing else, the high bit appears when 1 is taken from each. */
function signsOf(word: number): number {
  const differing = word ^ SEMICOLONS;
  const isPlain = ((word | ((word - ONES) & ~word)) & HIGHS) === 0;
  const hasSemicolon = ((differing - ONES) & ~differing & HIGHS) !== 0;
  return (isPlain ? 0 : NOT_PLAIN) | (hasSemicolon ? LIST_SIGN : 0);
}

function signsOfFew(view: DataView, start: number, end: number): number {
  let signs = 0;
  for (let at = start; at < end; at++) {
    const byte = view.getUint8(at);
    if (byte === 0 || byte > 127) signs |= NOT_PLAIN;
    if (byte === SEMICOLON) signs |= LIST_SIGN;
  }
  return signs;
}
