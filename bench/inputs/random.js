/** What looks random and is the same at every run: 32 bits that a number and a purpose always give (MurmurHash3's finalizer). */
export function bits(number, purpose) {
  let hash = Math.imul(number ^ Math.imul(purpose, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One of the values. */
export function pick(values, number, purpose) {
  return values[bits(number, purpose) % values.length];
}

/** Whether the number is one of so many in a thousand. */
export function isOneOf(perThousand, number, purpose) {
  return bits(number, purpose) % 1000 < perThousand;
}
