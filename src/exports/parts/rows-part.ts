import type { Utf8Count } from '../bytes/utf8-census.js';
import type { ColumnPart } from '../columns/column-part.js';
import type { ToldRows } from '../rows/row-intake.js';

/** The rows of a part of a file that count, as plain data. Lines are as its reader counts them. */
export interface RowsPart {
  readonly rows: number;
  /** By field of the plan; null where the file lacks the column. */
  readonly columns: readonly (ColumnPart | null)[];
  /** Of each row, on which its record starts. */
  readonly lines: Uint32Array;
}

/**
 * A part that was read by itself, as if all before it were whole and had no say in it. Lines are counted from its first,
 * which is 0.
 */
export interface PartRead {
  readonly rows: RowsPart;
  readonly told: ToldRows;
  /** It has no say in what follows: its last record is whole, and nothing waits. */
  readonly isWhole: boolean;
  readonly lineCount: number;
  readonly census: Utf8Count;
}
