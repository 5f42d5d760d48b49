/** Bytes of the longest date or number; what is longer is neither. */
export const LONGEST_VALUE = 96;

/** Gives a cell's bytes to a decoder that works on bytes; null where the cell is too long to be one of its values. */
export function onCellBytes<T>(
  decode: (bytes: Uint8Array, start: number, end: number) => T,
): (cell: string) => T | null {
  const scratch = new Uint8Array(LONGEST_VALUE);
  return (cell) => {
    if (cell.length > LONGEST_VALUE) return null;
    for (let i = 0; i < cell.length; i++) scratch[i] = cell.charCodeAt(i);
    return decode(scratch, 0, cell.length);
  };
}
