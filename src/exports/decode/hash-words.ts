/**
 * 32 bits of hash of a text that comes four bytes at a time, as MurmurHash3 makes it: fold each word in, then finish. For
 * finding what is equal, never for hiding what it says.
 */
export function withWord(hash: number, word: number): number {
  const part = Math.imul(word, 0xcc9e2d51);
  const folded = hash ^ Math.imul((part << 15) | (part >>> 17), 0x1b873593);
  return (Math.imul((folded << 13) | (folded >>> 19), 5) + 0xe6546b64) | 0;
}

/** The hash after the last word, of a text of that many bytes. */
export function finishedHash(hash: number, length: number): number {
  const sized = hash ^ length;
  const half = Math.imul(sized ^ (sized >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return whole ^ (whole >>> 16);
}
