/** Room for any date or number; what is longer is neither. */
const ROOM = 96;

/** Gives a cell's bytes to a decoder that works on bytes; null where the cell is too long to be one of its values. */
export function onCellBytes<T>(
  decode: (bytes: Uint8Array, start: number, end: number) => T,
): (cell: string) => T | null {
  const scratch = new Uint8Array(ROOM);
  return (cell) => {
    if (cell.length > ROOM) return null;
    for (let i = 0; i < cell.length; i++) scratch[i] = cell.charCodeAt(i);
    return decode(scratch, 0, cell.length);
  };
}
