import { within } from './cells';

/** Finds the codes of texts that repeat, in a table of those of up to 32 bytes: open addressing, by hash. */

const LONGEST: i32 = 32;
/** Of a slot: the text's length (0 where it is free) and code, then its bytes, filled up with zeros. */
const SLOT_BYTES: i32 = 48;
const CODE: usize = 4;
const TEXT: usize = 16;
const SLOTS: i32 = 2048;
/** Of them; how many are in use stands after the last slot. */
const MOST_USED: i32 = 1536;
export const TABLE_BYTES: i32 = SLOTS * SLOT_BYTES + 16;

/** The bytes of the text that `slotOf` looked for last. */
let low: v128 = i64x2.splat(0);
let high: v128 = i64x2.splat(0);

/** Puts the codes of cells into their rows, 0 where they are empty; the first row whose code isn't known, `to` where all are. */
export function readCodes(
  table: usize,
  bytes: usize,
  starts: usize,
  ends: usize,
  from: i32,
  to: i32,
  codes: usize,
): i32 {
  for (let row = from; row < to; row++) {
    const start = load<i32>(starts + (row << 2));
    const length = load<i32>(ends + (row << 2)) - start;
    let code = 0;
    if (length != 0) {
      if (length < 0 || length > LONGEST) return row;
      const slot = slotOf(table, bytes + start, length);
      if (load<i32>(slot) == 0) return row;
      code = load<i32>(slot + CODE);
    }
    store<i32>(codes + (row << 2), code);
  }
  return to;
}

/** Has that text known from now on, where it isn't too long and there is room. */
export function rememberCode(table: usize, at: usize, length: i32, code: i32): void {
  const used = table + SLOTS * SLOT_BYTES;
  if (length <= 0 || length > LONGEST || load<i32>(used) >= MOST_USED) return;
  const slot = slotOf(table, at, length);
  if (load<i32>(slot) == 0) store<i32>(used, load<i32>(used) + 1);
  store<i32>(slot, length);
  store<i32>(slot + CODE, code);
  v128.store(slot + TEXT, low);
  v128.store(slot + TEXT + 16, high);
}

/** The text's slot, or the free one in which it would be. */
function slotOf(table: usize, at: usize, length: i32): usize {
  low = v128.and(v128.load(at), within(length));
  high = length > 16 ? v128.and(v128.load(at + 16), within(length - 16)) : i64x2.splat(0);
  let place = hashOf(length);
  while (true) {
    place &= SLOTS - 1;
    const slot = table + place * SLOT_BYTES;
    const ownLength = load<i32>(slot);
    if (ownLength == 0) return slot;
    if (ownLength == length) {
      const differing = v128.or(
        v128.xor(v128.load(slot + TEXT), low),
        v128.xor(v128.load(slot + TEXT + 16), high),
      );
      if (!v128.any_true(differing)) return slot;
    }
    place++;
  }
}

function hashOf(length: i32): i32 {
  const mixed =
    i64x2.extract_lane(low, 0) * 0x9e3779b97f4a7c15 +
    (i64x2.extract_lane(low, 1) ^ length) * 0xc2b2ae3d27d4eb4f +
    i64x2.extract_lane(high, 0) * 0x165667b19e3779f9 +
    i64x2.extract_lane(high, 1) * 0x27d4eb2f165667c5;
  return (((mixed ^ (mixed >>> 29)) * 0x9e3779b97f4a7c15) >>> 48) as i32;
}
