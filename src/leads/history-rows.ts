import type { Table, TimeColumn } from '../exports/table.js';
import { countedColumns } from './counted-columns.js';
import { type GroupedRows, groupRows, sortGroupsByTime } from './group-rows.js';
import type { ReadAsOf } from './read-as-of.js';
import { NO_ROW, type Records, recordOf } from './records.js';
import { categoryColumn, idColumn, timeColumn } from './table-columns.js';
import { tidyHistory } from './tidy-history.js';

/** The rows of a status history that count: of each lead (or deal) in order of time, those without a time last. */
export interface HistoryRows extends GroupedRows {
  readonly table: Table;
  /** Index of the table's first file in `Leads.files`. */
  readonly firstFile: number;
  /** Row → when. */
  readonly times: TimeColumn;
  /** Whether the export says what a status was before; else `from` is blank throughout. */
  readonly hasFrom: boolean;
  /** Row → index into `values`: what it became, and what it was. */
  readonly to: (row: number) => number;
  readonly from: (row: number) => number;
  /** Distinct statuses, as they count; `values[0]` is blank. */
  readonly values: readonly string[];
  readonly leftOut: HistoryLeftOut;
  /** Whether it is what snapshots show; a row without a time then is older than all that they do. */
  readonly ofSnapshots: boolean;
  /** Rows that count though they say no time. */
  readonly undated: readonly number[];
}

/** Rows of a history that don't count, by why; in the order they were read. */
interface HistoryLeftOut {
  /** Of leads (or deals) that their export lacks. */
  readonly unknown: readonly number[];
  /** At or after as-of, or of leads (or deals) created then. */
  readonly later: readonly number[];
  /** Where nothing changed: it becomes what it was (where that isn't said, what the row before became), or nothing, or is told already. */
  readonly unchanged: readonly number[];
  /** Without a time, in an export that may be later than as-of. */
  readonly notKnown: readonly number[];
}

/**
 * Sorts the rows of a history out, and those that count by their lead (or deal), named in the column `key`. Null where
 * the export lacks what makes it a history. Rows at the same time stand as the files have them, oldest or newest first.
 */
export function historyRows(
  read: ReadAsOf,
  key: 'lead' | 'deal',
  records: Records,
  counted: (value: string) => string,
): HistoryRows | null {
  const { table, firstFile } = read;
  const ofSnapshots = read.shownIn !== undefined;
  const [became, was] = [categoryColumn(table, 'to'), categoryColumn(table, 'from')];
  const times = timeColumn(table, 'at') ?? noTimes(table.count);
  if (idColumn(table, key) === null || became === null) return null;
  const { values, of } = countedColumns([became, was], counted);
  const [to, from] = [of[0]!, of[1]!];
  const { recordOfRow, undated, ...others } = sortOut(read, key, records, times.at, (row) => {
    return to(row) === from(row) || (to(row) === 0 && was === null);
  });
  const grouped = groupRows(records.count, table.count, (row, visit) => {
    if (recordOfRow[row] !== -1) visit(recordOfRow[row]!);
  });
  sortGroupsByTime(grouped, times.at);
  const { groups, unchanged } = tidyHistory(grouped, { at: times.at, to, from, file: table.file });
  const leftOut = { ...others, unchanged: inOrder(others.unchanged, unchanged) };
  return {
    ...{ table, firstFile, times, hasFrom: was !== null, to, from, values },
    ...{ ...groups, leftOut, undated, ofSnapshots },
  };
}

function inOrder(rows: readonly number[], others: readonly number[]): readonly number[] {
  return others.length === 0 ? rows : [...rows, ...others].sort((a, b) => a - b);
}

function noTimes(count: number): TimeColumn {
  return { type: 'time', at: new Float64Array(count).fill(Number.NaN), width: new Uint32Array(count) };
}

/** Which record each row tells of, -1 for one that doesn't count; and why it doesn't. */
function sortOut(
  { table, span, asOf }: ReadAsOf,
  key: 'lead' | 'deal',
  records: Records,
  at: Float64Array,
  isUnchanged: (row: number) => boolean,
) {
  const codes = idColumn(table, key)!.codes;
  const isAllKnown = span === null || span.newest.limit <= asOf.limit;
  const recordOfRow = new Int32Array(table.count).fill(-1);
  const sorted = {
    unknown: [] as number[],
    later: [] as number[],
    unchanged: [] as number[],
    notKnown: [] as number[],
    undated: [] as number[],
  };
  for (let row = 0; row < table.count; row++) {
    const record = recordOf(records, codes[row]!);
    if ((records.rowOfCode[codes[row]!] ?? NO_ROW) === NO_ROW) sorted.unknown.push(row);
    else if (at[row]! >= asOf.limit || record === -1) sorted.later.push(row);
    else if (isUnchanged(row)) sorted.unchanged.push(row);
    else if (Number.isNaN(at[row]) && !isAllKnown) sorted.notKnown.push(row);
    else {
      recordOfRow[row] = record;
      if (Number.isNaN(at[row])) sorted.undated.push(row);
    }
  }
  return { recordOfRow, ...sorted };
}

/** The last change of a lead (or deal) that has a time; -1 where there is none. */
export function lastChange({ first, rows, times }: HistoryRows, record: number): number {
  for (let i = first[record + 1]! - 1; i >= first[record]!; i--)
    if (!Number.isNaN(times.at[rows[i]!])) return rows[i]!;
  return -1;
}
