import { arrangeRows, type GroupedRows } from './group-rows.js';
import { withoutMarked } from './without-marked.js';

/** What the rows of a history say, by row: when, in which file, what became of what (blank where that isn't said). */
export interface SaidByRow {
  readonly at: Float64Array;
  readonly width: Uint32Array;
  readonly file: Uint16Array;
  readonly line: Uint32Array;
  readonly to: Uint32Array;
  readonly from: Uint32Array;
}

/**
 * Rows of a history by record, in order of time, and beside each what it says. What is said of one record lies together:
 * a history is gone through record by record, again and again, and the rows of one lie all over the export.
 */
export interface ChangeRows extends GroupedRows, SaidByRow {}

/** Puts the rows of a history, each of which is of a record or (less than 0) doesn't count, in order, with what they say. `recordOf` is written over. */
export function changeRows(recordCount: number, recordOf: Int32Array, said: SaidByRow): ChangeRows {
  const { first, rows, at, inOrder } = arrangeRows(recordCount, recordOf, said.at);
  const { width, file, line, to, from } = said;
  return {
    ...{ first, rows, at, width: inOrder(width), file: inOrder(file), line: inOrder(line) },
    ...{ to: inOrder(to), from: inOrder(from) },
  };
}

/** The changes without those that are marked, by their place; and the rows of these, in the order in which they were read. */
export function withoutMarkedChanges(
  changes: ChangeRows,
  marked: Uint8Array,
): { readonly changes: ChangeRows; readonly leftOut: readonly number[] } {
  const { groups, leftOut } = withoutMarked(changes, marked);
  if (leftOut.length === 0) return { changes, leftOut };
  const isKept = (_: number, place: number): boolean => marked[place] === 0;
  const kept = {
    ...groups,
    at: changes.at.filter(isKept),
    width: changes.width.filter(isKept),
    line: changes.line.filter(isKept),
    file: changes.file.filter(isKept),
    to: changes.to.filter(isKept),
    from: changes.from.filter(isKept),
  };
  return { changes: kept, leftOut };
}
