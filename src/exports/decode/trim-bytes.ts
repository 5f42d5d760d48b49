/** Where a cell begins without the ASCII white space before it, as `trimCell` has it; `end` where it is nothing else. */
export function trimmedStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at]! <= 32) at++;
  return at;
}

/** Where it ends without that after it: not before `start`, which is a cell's trimmed start. */
export function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1]! <= 32) at--;
  return at;
}
