import { type ChangeRows, withoutMarkedChanges } from './change-rows.js';
import { settleTies } from './settle-ties.js';

/**
 * A history, its rows in order of time, without those that tell of a change once more or of none; and these, in the order
 * in which they were read. Rows of one time come to stand as they follow from each other.
 */
export function tidyHistory(all: ChangeRows): {
  readonly changes: ChangeRows;
  readonly unchanged: readonly number[];
} {
  const { changes: once, leftOut: repeated } = withoutMarkedChanges(all, toldBefore(all));
  settleTies(once);
  const { changes, leftOut } = withoutMarkedChanges(once, unchanged(once));
  return { changes, unchanged: [...repeated, ...leftOut] };
}

/**
 * Marks the rows that say what another row of the same time said: files that overlap tell of a change in each. In one file a
 * lead may go there and back and there again on one day, so that there a row counts that follows from the one before.
 */
function toldBefore(changes: ChangeRows): Uint8Array {
  const { first, at, rows } = changes;
  const marked = new Uint8Array(rows.length);
  for (let record = 0; record + 1 < first.length; record++) {
    let before = first[record]!;
    for (let i = first[record]! + 1; i < first[record + 1]!; i++) {
      for (let j = i - 1; j >= first[record]! && at[j] === at[i] && marked[i] === 0; j--)
        if (repeats(changes, i, j, before)) marked[i] = 1;
      if (marked[i] === 0) before = i;
    }
  }
  return marked;
}

/** Whether a change says what another does, and in their file doesn't follow from the one before it. */
function repeats({ to, from, file }: ChangeRows, change: number, other: number, before: number): boolean {
  if (to[other] !== to[change] || from[other] !== from[change]) return false;
  const follows = from[change] === 0 ? to[change] !== to[before] : from[change] === to[before];
  return !(file[other] === file[change] && follows);
}

/** Marks the rows that don't say what was before, and that become what the row before them had become. */
function unchanged({ first, at, to, from, rows }: ChangeRows): Uint8Array {
  const marked = new Uint8Array(rows.length);
  for (let record = 0; record + 1 < first.length; record++)
    for (let i = first[record]! + 1; i < first[record + 1]!; i++)
      if (from[i] === 0 && to[i] === to[i - 1] && !Number.isNaN(at[i]!)) marked[i] = 1;
  return marked;
}
