import { type GroupedRows, sortGroupsByTime } from './group-rows.js';
import { pickFrom } from './pick-rows.js';
import { withoutMarked } from './without-marked.js';

/** What the rows of a history say, by row: when, in which file, what became of what (blank where that isn't said). */
export interface SaidByRow {
  readonly at: Float64Array;
  readonly file: Uint16Array;
  readonly to: (row: number) => number;
  readonly from: (row: number) => number;
}

/**
 * Rows of a history by record, in order of time, and beside each what it says. What is said of one record lies together:
 * a history is gone through record by record, again and again, and the rows of one lie all over the export.
 */
export interface ChangeRows extends GroupedRows {
  readonly at: Float64Array;
  readonly file: Uint16Array;
  readonly to: Uint32Array;
  readonly from: Uint32Array;
}

/** Puts rows that are grouped as they were read in order of time, with what they say. The order of `rows` changes. */
export function changeRows(groups: GroupedRows, said: SaidByRow): ChangeRows {
  const at = sortGroupsByTime(groups, said.at);
  const { rows } = groups;
  const to = new Uint32Array(rows.length);
  const from = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    to[i] = said.to(rows[i]!);
    from[i] = said.from(rows[i]!);
  }
  // A copy, since what is said at one time may have to be turned around.
  return { ...groups, at, file: pickFrom(said.file, rows).slice(), to, from };
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
    file: changes.file.filter(isKept),
    to: changes.to.filter(isKept),
    from: changes.from.filter(isKept),
  };
  return { changes: kept, leftOut };
}
