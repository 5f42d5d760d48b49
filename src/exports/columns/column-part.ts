import type { DateSeparator } from '../decode/date-reading.js';
import type { RoundedPart } from '../decode/rounded-log.js';
import type { Tally } from '../tally.js';
import type { CellFault } from './cell-log.js';

/**
 * One column's cells of a part of a file, as plain data: a worker thread may have made it. Lines are counted from the
 * part's first, which is 0. An array is null where all its values are blank.
 */
export type ColumnPart = CategoryPart | IdPart | HashPart | TimePart | NumberPart | CriterionPart;

export interface CategoryPart {
  readonly type: 'category';
  /** Into `texts`; 0 is blank. */
  readonly codes: Uint32Array | null;
  /** Distinct cells, one character per byte, in the order in which they came; the first is ''. */
  readonly texts: readonly string[];
}

/** Ids in the form in which they are compared: those that the snapshot had come as their codes, others as texts. */
export interface IdPart {
  readonly type: 'id';
  /** 0 where blank, or not known yet. */
  readonly codes: Uint32Array | null;
  /** Ids that aren't known yet, as `TextRecords` has them, in the order of their rows. */
  readonly fresh: Int32Array;
  /** The rows whose cells list several. */
  readonly listing: readonly number[];
  /** Cells that aren't ASCII: what they say is known at the file's end. */
  readonly later: readonly LaterCell[];
  readonly faults: readonly FaultPart[];
  readonly rounded: RoundedPart;
}

export interface LaterCell {
  readonly row: number;
  /** One character per byte, untrimmed. */
  readonly cell: string;
  readonly line: number;
}

export interface HashPart {
  readonly type: 'hash';
  readonly high: Uint32Array | null;
  readonly low: Uint32Array | null;
  readonly later: readonly LaterCell[];
}

export interface TimePart {
  readonly type: 'time';
  /** Of each cell the form and value of its `DateReading`. */
  readonly forms: Uint8Array | null;
  readonly values: Float64Array | null;
  /** Cells that hold more than a placeholder, and how many of them fit a pattern of `dates:`. */
  readonly seen: number;
  readonly fitting: number;
  readonly faults: readonly FaultPart[];
  readonly orders: readonly OrderPart[];
}

/** What the dates with one sign between their numbers say of day and month. */
export interface OrderPart {
  readonly separator: DateSeparator;
  readonly dayFirst: boolean;
  readonly monthFirst: boolean;
  /** The first that needs to know. */
  readonly undecided: FormAt | null;
  /** The first, where each could have its year first. */
  readonly yearFirst: FormAt | null;
  readonly yearLast: boolean;
}

/** A cell's form, without what it says, and its line. */
export interface FormAt {
  readonly line: number;
  readonly form: string;
}

export interface NumberPart {
  readonly type: 'number';
  /** As read with a point, else with a comma; blank is NaN. */
  readonly numbers: Float64Array | null;
  /** As read with a comma, where that is another number; blank is NaN. */
  readonly others: Float64Array | null;
  /** Lines of the first that is a number with one sign only, and of the first that is two numbers. */
  readonly point: number | null;
  readonly comma: number | null;
  readonly either: number | null;
  readonly faults: readonly FaultPart[];
  readonly currencies: CategoryPart;
}

/** A criterion with a bound comes as numbers, for what they are is known at the last file's end. */
export interface CriterionPart {
  readonly type: 'criterion';
  readonly verdicts: Uint8Array | null;
}

/** Cells with one fault, and the form of the first. */
export interface FaultPart {
  readonly fault: CellFault;
  readonly form: string;
  readonly tally: Tally;
}
