const LF = 10;
const CR = 13;

/** Line breaks between two places: LF, CR, or both together as one. */
export function countLines(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte === LF || (byte === CR && bytes[i + 1] !== LF)) lines++;
  }
  return lines;
}

/** The place after the next line break; -1 where there is none, or where it can't be told yet whether CR is one of two. */
export function afterLine(bytes: Uint8Array, from: number, ended: boolean): number {
  for (let i = from; i < bytes.length; i++) {
    if (bytes[i] === LF) return i + 1;
    if (bytes[i] !== CR) continue;
    if (i + 1 < bytes.length) return bytes[i + 1] === LF ? i + 2 : i + 1;
    return ended ? i + 1 : -1;
  }
  return -1;
}
