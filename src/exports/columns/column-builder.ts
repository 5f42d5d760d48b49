import type { Problem } from '../../definition/problem.js';
import type { Column } from '../table.js';
import type { ColumnPart } from './column-part.js';

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

/** One field's column in the making: parts come in file after file, in the order of their rows. */
export interface ColumnBuilder {
  /** `header`: as the file writes it, where it has the column. */
  startFile(place: ColumnPlace, header?: string): void;
  /** `part`: null where the file lacks the column. `firstLine`: that of the part's line 0. */
  append(part: ColumnPart | null, rows: number, firstLine: number): void;
  endFile(decode: DecodeText): void;
  finish(): { readonly column: Column; readonly problems: readonly Problem[] };
}
