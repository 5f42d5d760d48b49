/** Finds the bytes that part cells, 64 at a time: each set of places is a number of 64 bits. */

export const BLOCK: i32 = 64;
export const NONE: u64 = 0;
export const ALL: u64 = ~NONE;
export const LF: u8 = 10;
export const CR: u8 = 13;

/** Of the block that is looked at, where such bytes are: up to its end, or to that of the bytes. */
export let delimiters: u64 = NONE;
export let breaks: u64 = NONE;
export let quotes: u64 = NONE;
/** Which of its places are before the end of the bytes. */
export let there: u64 = ALL;

/** Finds delimiters, line breaks and quotes in a block; `left`: so many bytes are there. */
export function findSigns(at: usize, left: i32, delimiter: u8, quote: u8): void {
  const delimiting = i8x16.splat(delimiter);
  const quoting = i8x16.splat(quote);
  let isDelimiter: u64 = NONE;
  let isBreak: u64 = NONE;
  let isQuote: u64 = NONE;
  for (let part = 0; part < BLOCK; part += 16) {
    const here = v128.load(at + part);
    const ends = v128.or(i8x16.eq(here, i8x16.splat(LF)), i8x16.eq(here, i8x16.splat(CR)));
    isDelimiter |= (i8x16.bitmask(i8x16.eq(here, delimiting)) as u64) << part;
    isQuote |= (i8x16.bitmask(i8x16.eq(here, quoting)) as u64) << part;
    isBreak |= (i8x16.bitmask(ends) as u64) << part;
  }
  there = left < BLOCK ? ((1 as u64) << left) - 1 : ALL;
  delimiters = isDelimiter & there;
  quotes = isQuote & there;
  breaks = isBreak & there;
}

/** Of each place, whether an odd number of bits are set up to it. */
export function sumBefore(bits: u64): u64 {
  let sum = bits;
  sum ^= sum << 1;
  sum ^= sum << 2;
  sum ^= sum << 4;
  sum ^= sum << 8;
  sum ^= sum << 16;
  return sum ^ (sum << 32);
}
