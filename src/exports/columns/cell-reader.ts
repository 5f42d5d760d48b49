import type { ColumnPart } from './column-part.js';
import type { ScannedCells } from './scanned-cells.js';

/**
 * Reads the cells of one column of one file, whoever split them: bytes in, what they hold as plain data out. What the column
 * means is decided only when the last file is over.
 */
export interface CellReader {
  /** A cell without its quotes, as `bytes[start..end)`, of the row that begins on that line of the part (0: its first). */
  add(bytes: Uint8Array, start: number, end: number, line: number): void;
  /** The same of the cells of scanned records, from one on, but not that at `to`. Without it, cells come one by one. */
  addScanned?(cells: ScannedCells, from: number, to: number): void;
  /** What came since the last time; then it begins anew. */
  take(): ColumnPart;
}
