/** ASCII white space: blank, tab, line ends, vertical tab and form feed. A control character is none: it stands for something that was lost. */
export function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

/** Where a cell begins without the white space before it, as `trimCell` has it; `end` where it is nothing else. */
export function trimmedStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(bytes[at]!)) at++;
  return at;
}

/** Where it ends without that after it: not before `start`, which is a cell's trimmed start. */
export function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(bytes[at - 1]!)) at--;
  return at;
}
