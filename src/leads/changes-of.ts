import type { CategoryColumn } from '../exports/table.js';
import type { Changes } from './changes.js';
import type { HistoryRows } from './history-rows.js';

/** The rows of a history as changes: what each lead (or deal) became, when, and where that is written. */
export function changesOf(history: HistoryRows): Changes {
  const { firstFile, first, times, to, from, line, file, values } = history;
  const column = (codes: Uint32Array): CategoryColumn => ({ type: 'category', codes, values });
  return {
    ...{ first, at: times.at, width: times.width, to: column(to), from: column(from), line },
    file: file.map((of) => of + firstFile),
  };
}
