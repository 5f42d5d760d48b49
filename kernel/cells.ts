/** Looks at cells that readers of several kinds of columns share. */

/** Whether a byte is ASCII white space, as the program's `isSpace` has it. */
function isSpaceAt(at: usize): bool {
  const byte = load<u8>(at);
  return byte == 32 || ((byte - 9) as u8) <= 4;
}

/** Where a cell begins without the white space before it; `end` where it is nothing else. */
export function trimmedStart(bytes: usize, start: i32, end: i32): i32 {
  let at = start;
  while (at < end && isSpaceAt(bytes + at)) at++;
  return at;
}

/** Where it ends without that after it: not before `start`, which is a cell's trimmed start. */
export function trimmedEnd(bytes: usize, start: i32, end: i32): i32 {
  let at = end;
  while (at > start && isSpaceAt(bytes + at - 1)) at--;
  return at;
}

/** Of 16 bytes, those below `length` set. */
export function within(length: i32): v128 {
  const places = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  return i8x16.gt_s(i8x16.splat(length > 16 ? 16 : length < 0 ? 0 : (length as i8)), places);
}

/**
 * Whether a trimmed cell may be one of some texts: `signs` has, by length and byte, a bit each for whether one of that length
 * begins with that byte (1), has it second (2), ends with it (4).
 */
export function mayBeOne(signs: usize, longest: i32, at: usize, length: i32): bool {
  if (length > longest) return false;
  const row = signs + (length << 8);
  if (length == 0) return (load<u8>(row) & 1) != 0;
  if ((load<u8>(row + load<u8>(at)) & 1) == 0) return false;
  if ((load<u8>(row + load<u8>(at + length - 1)) & 4) == 0) return false;
  return length == 1 || (load<u8>(row + load<u8>(at + 1)) & 2) != 0;
}

/** Whether a spreadsheet may have made a number of an id: `8.00123E+11`. */
export function mayBeDamaged(at: usize, length: i32): bool {
  return length > 4 && (load<u8>(at + length - 3) == 43 || load<u8>(at + length - 4) == 43);
}
