import type { ExportName } from '../definition/definition.js';
import type { IdDictionary } from './decode/id-dictionary.js';
import type { LeftOutReason } from './rows/left-out.js';
import type { Snapshot } from './snapshot.js';

/** Small integers into a list of distinct texts, spaced as people read them. Code 0 is blank: `values[0]` is never shown. */
export interface CategoryColumn {
  readonly type: 'category';
  readonly codes: Uint32Array;
  readonly values: readonly string[];
}

/**
 * Ids: trimmed, an 18-character Salesforce id cut to its 15; code 0 where the cell is blank. All exports that are read
 * together share one dictionary, so that equal ids have equal codes.
 */
export interface IdColumn {
  readonly type: 'id';
  readonly codes: Uint32Array;
  readonly ids: IdDictionary;
}

/** 64 bits of hash per cell, of what tells a person apart and never leaves the reader; both 0 where blank. */
export interface HashColumn {
  readonly type: 'hash';
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** Moments: `at` NaN where blank or not a time. A date's `at` is midnight in the calendar's zone. */
export interface TimeColumn {
  readonly type: 'time';
  readonly at: Float64Array;
  readonly width: Uint32Array;
}

/** Plain decimal numbers as exported (5000.5), NaN where blank or no number. */
export interface NumberColumn {
  readonly type: 'number';
  readonly values: Float64Array;
}

/** How a criterion's column fared: 0 blank, 1 met, 2 failed. */
interface CriterionColumn {
  readonly type: 'criterion';
  readonly verdicts: Uint8Array;
}

export type Column = CategoryColumn | IdColumn | HashColumn | TimeColumn | NumberColumn | CriterionColumn;

/** A file that was read. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  /** When the file was last modified; null for standard input. */
  readonly modifiedAt: number | null;
  /** When it was taken, where it is one of several snapshots of its export. */
  readonly snapshot?: Snapshot;
  /** Fields that it has no column of, though other files of its export have. */
  readonly lacks?: readonly string[];
}

/**
 * One export, read: the rows that count, as columns by field. `rows = used + left_out`, so
 * `leftOut` is `rowsRead - count`.
 */
export interface Table {
  readonly name: ExportName;
  readonly files: readonly ReadFile[];
  /** Rows that count. */
  readonly count: number;
  /** All records after the header, blank and broken ones too. */
  readonly rowsRead: number;
  /** Why rows don't count, and how many: adds up to `rowsRead - count`. */
  readonly leftOut: ReadonlyMap<LeftOutReason, number>;
  /** By field: those of `columns:`, and `attribute:NAME`, `entered:STAGE`, `reason:EXIT`, `criterion:STAGE:N`. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Per row: the line its record starts on, and which of `files`. */
  readonly line: Uint32Array;
  readonly file: Uint16Array;
}
