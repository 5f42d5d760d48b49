import type { Table, TimeColumn } from '../exports/table.js';
import type { Zone } from '../time/zone.js';
import { type ChangeRows, changeRows, type SaidByRow } from './change-rows.js';
import { countedColumns } from './counted-columns.js';
import type { ReadAsOf } from './read-as-of.js';
import { LATER_RECORD, NO_RECORD, type Records, recordsOfCodes } from './records.js';
import { categoryColumn, idColumn, noTimes, timeColumn } from './table-columns.js';
import { tidyHistory } from './tidy-history.js';

/**
 * The changes that a status history tells of, of each lead (or deal) in order of time, those without a time last: change i
 * of them all is told by the row `rows[i]` of the table.
 */
export interface HistoryRows extends Omit<ChangeRows, 'at' | 'width'> {
  readonly table: Table;
  /** Index of the table's first file in `Leads.files`. */
  readonly firstFile: number;
  /** When; by change. */
  readonly times: TimeColumn;
  /** Whether the export says what a status was before; else `from` is blank throughout. */
  readonly hasFrom: boolean;
  /** Distinct statuses, as they count, into which `to` and `from` are indexes; `values[0]` is blank. */
  readonly values: readonly string[];
  /** What any row of the table says, also one that doesn't count. */
  readonly said: SaidByRow;
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
 * `pathZone`: see `tidyHistory`.
 */
export function historyRows(
  read: ReadAsOf,
  key: 'lead' | 'deal',
  records: Records,
  counted: (value: string) => string,
  pathZone: Zone | null,
): HistoryRows | null {
  const { table, firstFile } = read;
  const ofSnapshots = read.shownIn !== undefined;
  const [became, was] = [categoryColumn(table, 'to'), categoryColumn(table, 'from')];
  const time = timeColumn(table, 'at') ?? noTimes(table.count);
  if (idColumn(table, key) === null || became === null) return null;
  const { values, of } = countedColumns(table.count, [became, was], counted);
  const { line, file } = table;
  const said: SaidByRow = { at: time.at, width: time.width, file, line, to: of[0]!, from: of[1]! };
  const { recordOfRow, undated, ...others } = sortOut(read, key, records, said, was !== null);
  const tidy = tidyHistory(changeRows(records.count, recordOfRow, said), pathZone);
  const { at, width, ...changes } = tidy.changes;
  const leftOut = { ...others, unchanged: inOrder(others.unchanged, tidy.unchanged) };
  return {
    ...changes,
    ...{ table, firstFile, hasFrom: was !== null, values, said, leftOut, undated, ofSnapshots },
    times: { type: 'time', at, width },
  };
}

function inOrder(rows: readonly number[], others: readonly number[]): readonly number[] {
  return others.length === 0 ? rows : [...rows, ...others].sort((a, b) => a - b);
}

/** Which record each row tells of, -1 for one that doesn't count; and why it doesn't. */
function sortOut(
  { table, span, asOf }: ReadAsOf,
  key: 'lead' | 'deal',
  records: Records,
  { at, to, from }: SaidByRow,
  hasFrom: boolean,
) {
  const codes = idColumn(table, key)!.codes;
  const recordOfCode = recordsOfCodes(records);
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
    const record = recordOfCode[codes[row]!] ?? NO_RECORD;
    const isChange = to[row] !== from[row] && (to[row] !== 0 || hasFrom);
    // Nearly every row.
    if (record >= 0 && isChange && at[row]! < asOf.limit) recordOfRow[row] = record;
    else if (record === NO_RECORD) sorted.unknown.push(row);
    else if (at[row]! >= asOf.limit || record === LATER_RECORD) sorted.later.push(row);
    else if (!isChange) sorted.unchanged.push(row);
    else if (Number.isNaN(at[row]) && !isAllKnown) sorted.notKnown.push(row);
    else {
      recordOfRow[row] = record;
      if (Number.isNaN(at[row])) sorted.undated.push(row);
    }
  }
  return { recordOfRow, ...sorted };
}

/** The last change of a lead (or deal) that has a time; -1 where there is none. */
export function lastChange({ first, times }: HistoryRows, record: number): number {
  for (let change = first[record + 1]! - 1; change >= first[record]!; change--)
    if (!Number.isNaN(times.at[change]!)) return change;
  return -1;
}
