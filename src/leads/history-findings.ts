import type { ProblemCode } from '../definition/problem-catalogue.js';
import type { Table } from '../exports/table.js';
import type { JoinedOut } from './export-use.js';
import type { Finding } from './finding.js';
import type { HistoryRows } from './history-rows.js';
import { laterRows } from './left-out-rows.js';
import type { ReadAsOf } from './read-as-of.js';
import { type Records, recordOf } from './records.js';
import { idColumn } from './table-columns.js';
import { addToTally, startTally, type Tally, tallyFindings } from './tally.js';

type OfUnknown = Extract<ProblemCode, 'history-of-unknown-lead' | 'history-of-unknown-deal'>;

/** What a status history is a history of, in words, and the codes of what is found wrong with it. */
export interface HistoryOf {
  readonly key: 'lead' | 'deal';
  readonly whom: 'leads' | 'deals';
  readonly ofUnknown: OfUnknown;
}

export const HISTORY_OF_LEADS: HistoryOf = {
  key: 'lead',
  whom: 'leads',
  ofUnknown: 'history-of-unknown-lead',
};
export const HISTORY_OF_DEALS: HistoryOf = {
  key: 'deal',
  whom: 'deals',
  ofUnknown: 'history-of-unknown-deal',
};

/** Rows of a history that don't count, rows that count at no time, and changes that don't follow from each other. */
export function historyFindings(
  read: ReadAsOf,
  history: HistoryRows,
  records: Records,
  of: HistoryOf,
): Finding[] {
  const { unknown, later, unchanged, notKnown } = history.leftOut;
  const tallyOf = tallyBy(history.table, records, of.key);
  const find = (code: keyof typeof FOUND, rows: readonly number[]) =>
    tallyFindings(code, tallyOf(rows), of.whom, 'row', (counted) => {
      return `${counted} of the ${history.table.name} export ${FOUND[code](read.asOf.text)}`;
    });
  return [
    ...rowsOfUnknown(history, tallyOf(unknown), of),
    ...laterRows(read, later),
    ...find('history-unchanged', unchanged),
    ...find('status-not-known-as-of', notKnown),
    ...find('history-without-time', history.undated),
    ...gaps(history, of),
  ];
}

/** What is found of rows of a history, after how many there are. */
const FOUND = {
  'history-unchanged': () => 'left out, since nothing changed',
  'status-not-known-as-of': (asOf: string) =>
    `without a time, perhaps later than as of ${asOf}, and not counted`,
  'history-without-time': () =>
    'without a time, so that what they tell of counts as reached at a time unknown; fill in the time',
} as const;

/** Tallies rows by the lead (or deal) that they name in the column `key`. */
function tallyBy(table: Table, records: Records, key: HistoryOf['key']): (rows: readonly number[]) => Tally {
  const codes = idColumn(table, key)!.codes;
  return (rows) => {
    const tally = startTally(table.files);
    for (const row of rows)
      addToTally(tally, table.file[row]!, table.line[row]!, recordOf(records, codes[row]!));
    return tally;
  };
}

/** How many rows of a history don't count, by the code of the problem that tells of them. */
export function historyLeftOut({ leftOut }: HistoryRows, { ofUnknown }: HistoryOf): JoinedOut {
  return new Map<ProblemCode, number>([
    [ofUnknown, leftOut.unknown.length],
    ['later-than-as-of', leftOut.later.length],
    ['history-unchanged', leftOut.unchanged.length],
    ['status-not-known-as-of', leftOut.notKnown.length],
  ]);
}

/** Where no row is of a lead (or deal) at all, the ids don't fit, and the history says nothing. */
function rowsOfUnknown({ table, leftOut }: HistoryRows, tally: Tally, of: HistoryOf): Finding[] {
  const all = leftOut.unknown.length === table.count;
  return tallyFindings(
    of.ofUnknown,
    tally,
    of.whom,
    'row',
    (counted, isOne) =>
      all
        ? `${counted} of the ${table.name} export, all that were read, ${isOne ? 'is' : 'are'} of ${of.whom} that the ${of.whom} export ` +
          `lacks, so that the history says nothing; map "${of.key}" under exports.${table.name}.columns to the same id`
        : `${counted} of the ${table.name} export ${isOne ? 'is' : 'are'} of ${of.whom} that the ${of.whom} export lacks, and not counted; ` +
          `export those ${of.whom} too, unless they are left out on purpose`,
    all ? { severity: 'warning' } : {},
  );
}

/** Leads (or deals) whose history has a change from something else than the change before it made of it. */
function gaps({ table, first, times, hasFrom, to, from, line, file }: HistoryRows, of: HistoryOf): Finding[] {
  const tally = startTally(table.files);
  for (let record = 0; hasFrom && record + 1 < first.length; record++) {
    for (let change = first[record]! + 1; change < first[record + 1]!; change++) {
      if (Number.isNaN(times.at[change]!)) break;
      if (from[change] === 0 || from[change] === to[change - 1]) continue;
      addToTally(tally, file[change]!, line[change]!, record);
      break;
    }
  }
  return tallyFindings(
    'history-gap',
    tally,
    of.whom,
    of.key,
    (counted) =>
      `${counted} with a change in the ${table.name} export from something else than the change before led to, ` +
      'so that changes are missing; export the whole history',
  );
}
