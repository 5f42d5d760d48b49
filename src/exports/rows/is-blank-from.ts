import { trimCell } from '../decode/trim-cell.js';

/** Whether a record's cells from that position on are blank; so they are where there is none. */
export function isBlankFrom(cells: readonly string[], from: number): boolean {
  for (let i = from; i < cells.length; i++) if (trimCell(cells[i]!) !== '') return false;
  return true;
}
