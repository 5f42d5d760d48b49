/** Two digits as a number; -1 where the bytes at that place aren't both digits. */
export function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** One digit, or two where another follows, as a number; -1 where there is none. */
export function oneOrTwoDigits(bytes: Uint8Array, at: number): number {
  const first = bytes[at]! - 48;
  if (!(first >= 0 && first <= 9)) return -1;
  const next = bytes[at + 1]! - 48;
  return next >= 0 && next <= 9 ? first * 10 + next : first;
}
