import { isDigit } from './cursor.js';

/** How a number that `quickNumber` read is written: whether that says which sign is that of decimals. */
export const PLAIN = 0;
export const WITH_POINT = 1;
export const WITH_COMMA = 2;
/** It is left to `readNumber`. */
export const NOT_QUICK = -1;

const [ZERO, MINUS, POINT, COMMA] = [48, 45, 46, 44] as const;
/** As many a float holds exactly. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS }, (_, digits) => 10 ** digits);

/**
 * Reads `5000`, `-12.5`, `12,50` without making anything: how it is written, and what `readNumber` would give with that sign in
 * `out[0]`. A fraction of three digits may be thousands. Digits as one whole number, divided by a power of ten, is the very
 * float that is nearest to what is written, since both are exact.
 */
export function quickNumber(bytes: Uint8Array, start: number, end: number, out: Float64Array): number {
  const isNegative = bytes[start] === MINUS;
  const from = isNegative ? start + 1 : start;
  let value = 0;
  let at = from;
  for (; at < end && isDigit(bytes[at]!); at++) value = value * 10 + bytes[at]! - ZERO;
  const isWhole = at === end;
  const wholeDigits = at - from;
  const sign = bytes[at];
  if (wholeDigits === 0 || (isWhole && wholeDigits > 1 && bytes[from] === ZERO)) return NOT_QUICK;
  if (!(isWhole || sign === POINT || sign === COMMA)) return NOT_QUICK;
  if (!isWhole) for (at++; at < end && isDigit(bytes[at]!); at++) value = value * 10 + bytes[at]! - ZERO;
  const fractionDigits = isWhole ? 0 : at - from - wholeDigits - 1;
  if (at < end || wholeDigits + fractionDigits > MOST_DIGITS || fractionDigits === 3) return NOT_QUICK;
  if (fractionDigits === 0 && !isWhole) return NOT_QUICK;
  // No sum of money is a negative zero.
  const size = isWhole ? value : value / POWERS[fractionDigits]!;
  out[0] = isNegative && size !== 0 ? -size : size;
  return isWhole ? PLAIN : sign === POINT ? WITH_POINT : WITH_COMMA;
}
