import type { ChangeRows } from './change-rows.js';

/**
 * Puts rows of one time in the order in which they follow from each other. Files list changes oldest or newest first, and
 * where several have the same time, only what they changed from tells which: such rows are turned around where each then
 * begins with what the one before it became. Otherwise they stay as the files have them. In place.
 */
export function settleTies(changes: ChangeRows): void {
  const { first, at } = changes;
  for (let record = 0; record + 1 < first.length; record++) {
    const end = first[record + 1]!;
    for (let begin = first[record]!; begin < end; ) {
      const until = endOfTie(at, begin, end);
      if (until > begin + 1 && isBackwards(changes, record, begin, until)) turnAround(changes, begin, until);
      begin = until;
    }
  }
}

/** Where the rows of the same time end; rows without a time are none of the same. */
function endOfTie(at: Float64Array, begin: number, end: number): number {
  let until = begin + 1;
  while (until < end && at[until] === at[begin]) until += 1;
  return until;
}

/** Whether more of the rows of one time follow from each other the other way round. */
function isBackwards({ first, to, from }: ChangeRows, record: number, begin: number, until: number): boolean {
  const before = begin > first[record]! ? to[begin - 1]! : 0;
  let asRead = before === from[begin] ? 1 : 0;
  let turned = before === from[until - 1] ? 1 : 0;
  for (let i = begin + 1; i < until; i++) {
    if (to[i - 1] === from[i]) asRead += 1;
    if (to[i] === from[i - 1]) turned += 1;
  }
  return turned > asRead;
}

/** Their time is the same. */
function turnAround({ rows, width, file, line, to, from }: ChangeRows, begin: number, until: number): void {
  for (const column of [rows, width, file, line, to, from]) column.subarray(begin, until).reverse();
}
