import type { Problem } from '../../definition/problem.js';
import type { Column } from '../table.js';

/** A column of a file whose cells are about to come. */
export interface ColumnPlace {
  /** As the user named it. */
  readonly file: string;
  /** As problems show it; null where the file lacks the column: its cells come as blank. */
  readonly header: string | null;
  /** How many cells are likely to come. */
  readonly rows: number;
}

/** A cell's bytes, one per character (latin-1), as text: known how once the file's last byte was seen. */
export type DecodeText = (raw: string) => string;

/**
 * Gathers one field's cells, file after file, row after row. Cells come as one character per byte. What the column
 * means is decided only in `finish`, after the last cell of the last file.
 */
export interface Collector {
  /** `header`: as the file writes it, where it has the column. */
  startFile(place: ColumnPlace, header?: string): void;
  add(cell: string, line: number): void;
  endFile(decode: DecodeText): void;
  finish(): Collected;
}

interface Collected {
  readonly column: Column;
  readonly problems: readonly Problem[];
}
