import type { HistoryRows } from './history-rows.js';

/** A history without the changes that say no time; and the rows that tell of these, which are given beside it. */
export function datedChanges(history: HistoryRows): {
  readonly history: HistoryRows;
  readonly undated: readonly number[];
} {
  const { first, times, undated } = history;
  if (undated.length === 0) return { history, undated };
  const isDated = (_: number, change: number): boolean => !Number.isNaN(times.at[change]);
  const dated = {
    first: begins(first, times.at),
    rows: history.rows.filter(isDated),
    times: { ...times, at: times.at.filter(isDated), width: times.width.filter(isDated) },
    to: history.to.filter(isDated),
    from: history.from.filter(isDated),
    line: history.line.filter(isDated),
    file: history.file.filter(isDated),
  };
  return { history: { ...history, ...dated, undated: [] }, undated };
}

/** Where the changes of each record begin once those without a time are gone. */
function begins(first: Uint32Array, at: Float64Array): Uint32Array {
  const begin = new Uint32Array(first.length);
  for (let record = 0; record + 1 < first.length; record++) {
    let dated = 0;
    for (let change = first[record]!; change < first[record + 1]!; change++)
      if (!Number.isNaN(at[change]!)) dated += 1;
    begin[record + 1] = begin[record]! + dated;
  }
  return begin;
}
