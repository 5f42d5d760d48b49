import type { Problem } from '../definition/problem.js';
import type { Table } from '../exports/table.js';
import type { Cutoff } from '../time/cutoff.js';
import type { Records } from './records.js';
import { idColumn } from './table-columns.js';
import { addToTally, startTally, type Tally, tallyProblem } from './tally.js';

/** Rows of an export that don't count as records of their own: of an id already read, or merged into another. */
export function recordProblems(records: Records): Problem[] {
  const { table, superseded, mergedRows } = records;
  const rule = table.columns.has('modified') ? 'the one modified last counts' : 'the one read last counts';
  const merged = [...mergedRows.values()].flat().sort((a, b) => a - b);
  const key = idColumn(table, 'id') === null ? 'lead' : 'id';
  return [
    ...tallyProblem(
      'repeated-id',
      tallyOf(table, superseded),
      'row',
      (counted) =>
        `${counted} of the ${table.name} export left out, since another row has the same ${key}: ${rule}`,
    ),
    ...tallyProblem(
      'merged-records',
      tallyOf(table, merged),
      'row',
      (counted) => `${counted} of the ${table.name} export merged into other records, and counted with them`,
    ),
  ];
}

/** What is later than as-of, and so reported, not counted: rows created then, and dates of other rows (`laterDates`). */
export function laterProblems(records: Records, laterDates: readonly number[], asOf: Cutoff): Problem[] {
  const { table } = records;
  return [
    ...tallyProblem(
      'later-than-as-of',
      tallyOf(table, records.later),
      'row',
      (counted) =>
        `${counted} of the ${table.name} export created later than as of ${asOf.text}, and not counted`,
    ),
    ...tallyProblem(
      'later-than-as-of',
      tallyOf(table, laterDates),
      'date',
      (counted) => `${counted} of the ${table.name} export later than as of ${asOf.text}, and not counted`,
    ),
  ];
}

/** Rows whose current status may have been set after as-of, and so says nothing of the time before. */
export function unknownAsOfProblems(records: Records, rows: readonly number[], asOf: Cutoff): Problem[] {
  const { table } = records;
  return tallyProblem(
    'status-not-known-as-of',
    tallyOf(table, rows),
    'status',
    (counted) =>
      `${counted} of the ${table.name} export without a date, of rows not known to be older than as of ${asOf.text}, ` +
      'and not counted',
  );
}

function tallyOf(table: Table, rows: readonly number[]): Tally {
  const tally = startTally(table.files);
  for (const row of rows) addToTally(tally, table.file[row]!, table.line[row]!);
  return tally;
}
