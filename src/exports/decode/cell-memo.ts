const SLOTS = 2048;
/** Longer cells hardly repeat. */
const LONGEST = 32;
/** After so many cells it is decided whether remembering pays, which it does where so many were known. */
const TRIAL = 4096;
const LEAST_KNOWN = TRIAL / 8;

type Read<T> = (bytes: Uint8Array, start: number, end: number) => T;

/**
 * The same reading, with the latest ones remembered by their bytes: short cells repeat, as days and statuses do; where they
 * turn out not to, as times of day do, nothing is remembered any more. What is read has to depend on the bytes alone, and
 * isn't to be changed. One slot per hash: a cell takes the place of another.
 */
export function cellMemo<T>(read: Read<T>): Read<T> {
  const keys = new Uint8Array(SLOTS * LONGEST);
  const lengths = new Uint8Array(SLOTS).fill(LONGEST + 1);
  const readings = new Array<T>(SLOTS);
  let trial = TRIAL;
  let known = 0;
  let pays = true;
  return (bytes, start, end) => {
    const length = end - start;
    if (!pays || length > LONGEST) return read(bytes, start, end);
    const slot = slotOf(bytes, start, end);
    const isKnown = lengths[slot] === length && isAt(keys, slot * LONGEST, bytes, start, length);
    if (trial > 0) {
      if (isKnown) known++;
      if (--trial === 0) pays = known >= LEAST_KNOWN;
    }
    if (isKnown) return readings[slot]!;
    const reading = read(bytes, start, end);
    readings[slot] = reading;
    lengths[slot] = length;
    for (let i = 0; i < length; i++) keys[slot * LONGEST + i] = bytes[start + i]!;
    return reading;
  };
}

function slotOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  return Math.imul(hash, 0x9e3779b1) >>> 21;
}

function isAt(keys: Uint8Array, from: number, bytes: Uint8Array, start: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (keys[from + i] !== bytes[start + i]) return false;
  return true;
}
