/**
 * Random numbers that are the same for the same seed and input (mulberry32).
 * @param {number} seed
 * @param {number} input
 */
export function seededRandom(seed, input) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(input + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** From 0 to `below` - 1. */
  const integer = (below) => Math.floor(next() * below);
  return { integer, chance: (share) => next() < share, pick: (list) => list[integer(list.length)] };
}
