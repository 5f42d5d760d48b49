import type { IdColumn, Table, TimeColumn } from '../exports/table.js';
import { type Survivors, survivorsOf } from './merged-rows.js';
import { standingForPerson } from './same-person.js';
import { hashColumn, idColumn, timeColumn } from './table-columns.js';

/** The rows of an export that count as of the report: one record per id, in the order in which they were read. */
export interface Records {
  readonly table: Table;
  readonly count: number;
  /** The column by which records are told apart; null where the export has none, and every row is a record. */
  readonly key: IdColumn | null;
  /** Record → the row that stands for it. */
  readonly rows: Uint32Array;
  /** Row → the record it belongs to; -1 for a row that doesn't count. */
  readonly recordOfRow: Int32Array;
  /** Code of an id → the row that stands for it, whether that row counts as of the report or is later; or NO_ROW. */
  readonly rowOfCode: Int32Array;
  /** Record → the rows that were merged into it, or joined with it, of those that were. */
  readonly mergedRows: ReadonlyMap<number, readonly number[]>;
  /** Rows whose id another row stands for. */
  readonly superseded: readonly number[];
  /** Which row each was merged into; null where the export says nothing of merging. */
  readonly survivors: Survivors | null;
  /** Rows that were created at or after as-of. */
  readonly later: readonly number[];
  /** Of the merged rows those of a person whose lead another row is. */
  readonly joined: readonly number[];
  /** Rows of a person whom an earlier record is of, where each counts on its own. */
  readonly repeated: readonly number[];
  /** Whether a row was there as of the report; one that was stands for its id before one that wasn't. */
  readonly known: (row: number) => boolean;
}

export const NO_ROW = -1;

/**
 * One record per id. The same id twice: a row that was `known` as of the report wins over one that wasn't, then the
 * row modified last, else the one read last. Blank ids are never the same. With `onePerPerson` the records of a person
 * are one: the earliest created.
 */
export function selectRecords(
  table: Table,
  key: IdColumn | null,
  limit: number,
  known: (row: number) => boolean = () => true,
  onePerPerson = false,
): Records {
  const { rowOfCode, superseded } = latestRows(key, timeColumn(table, 'modified'), known);
  const mergedInto = idColumn(table, 'merged_into');
  const survivors = mergedInto && survivorsOf(mergedInto, rowOfCode);
  const standing = joinPeople(table, standingRows(table, survivors, superseded, limit), onePerPerson);
  const recordOfRow = new Int32Array(table.count).fill(-1);
  for (let record = 0; record < standing.rows.length; record++) recordOfRow[standing.rows[record]!] = record;
  const mergedRows = new Map<number, number[]>();
  for (const [row, into] of standing.merged) {
    const record = recordOfRow[into]!;
    recordOfRow[row] = record;
    const others = mergedRows.get(record);
    if (others === undefined) mergedRows.set(record, [row]);
    else others.push(row);
  }
  const { rows, later, joined, repeated } = standing;
  const count = rows.length;
  return {
    ...{ table, count, key, rows, recordOfRow, rowOfCode, mergedRows },
    ...{ superseded, later, joined, repeated, survivors, known },
  };
}

function latestRows(key: IdColumn | null, modified: TimeColumn | null, known: (row: number) => boolean) {
  const rowOfCode = new Int32Array(key?.ids.count ?? 0).fill(NO_ROW);
  const codes = key?.codes ?? [];
  const superseded: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code === 0) continue;
    const other = rowOfCode[code]!;
    const wins =
      other === NO_ROW || (known(row) === known(other) ? isModifiedLater(modified, row, other) : known(row));
    if (other !== NO_ROW) superseded.push(wins ? other : row);
    if (wins) rowOfCode[code] = row;
  }
  return { rowOfCode, superseded };
}

/** Whether a row stands for an id rather than an earlier one of the same id: modified no earlier, or nothing says when. */
export function isModifiedLater(modified: TimeColumn | null, row: number, earlierRow: number): boolean {
  if (modified === null) return true;
  const at = modified.at[row]!;
  const other = modified.at[earlierRow]!;
  if (Number.isNaN(at) || Number.isNaN(other)) return Number.isNaN(other);
  return at >= other;
}

/** Rows that stand for a record, those merged into one of them, and those later than as-of. */
interface Standing {
  readonly rows: Uint32Array;
  readonly merged: readonly (readonly [row: number, into: number])[];
  readonly later: readonly number[];
}

/** Finds the records of one person, and joins them where that is asked for, with what was merged into them. */
function joinPeople(table: Table, standing: Standing, onePerPerson: boolean) {
  const person = hashColumn(table, 'person');
  if (person === null) return { ...standing, joined: [], repeated: [] };
  const standsFor = standingForPerson(standing.rows, person, timeColumn(table, 'created'));
  const others = Array.from(standing.rows.filter((row) => standsFor(row) !== row));
  if (!onePerPerson) return { ...standing, joined: [], repeated: others };
  const merged = standing.merged.map(([row, into]) => [row, standsFor(into)] as const);
  return {
    rows: standing.rows.filter((row) => standsFor(row) === row),
    merged: [...merged, ...others.map((row) => [row, standsFor(row)] as const)],
    later: standing.later,
    joined: others,
    repeated: [],
  };
}

/** Sorts the rows out: those that stand for a record, those merged into another, those later than as-of. */
function standingRows(
  table: Table,
  survivors: Survivors | null,
  superseded: readonly number[],
  limit: number,
): Standing {
  const created = timeColumn(table, 'created');
  const isLater = (row: number): boolean => created !== null && created.at[row]! >= limit;
  const replaced = new Uint8Array(table.count);
  for (const row of superseded) replaced[row] = 1;
  const rows = new Uint32Array(table.count);
  const merged: [row: number, into: number][] = [];
  const later: number[] = [];
  let count = 0;
  for (let row = 0; row < table.count; row++) {
    if (replaced[row] === 1) continue;
    const into = survivors?.of(row) ?? row;
    if (isLater(row)) later.push(row);
    // Merged into a record that isn't there yet as of the report: until then it is a lead of its own.
    else if (into !== row && !isLater(into)) merged.push([row, into]);
    else rows[count++] = row;
  }
  return { rows: rows.slice(0, count), merged, later };
}

/** The record of the id with this code; -1 where none has it, or only one that is later than as-of. */
export function recordOf(
  { rowOfCode, recordOfRow }: Pick<Records, 'rowOfCode' | 'recordOfRow'>,
  code: number,
): number {
  const row = rowOfCode[code] ?? NO_ROW;
  return row === NO_ROW ? -1 : recordOfRow[row]!;
}

/** Nobody has the id. */
export const NO_RECORD = -1;
/** Only a record has it that is later than as-of. */
export const LATER_RECORD = -2;

/** Code of an id → its record; NO_RECORD or LATER_RECORD where there is none as of the report. For who asks of many rows. */
export function recordsOfCodes({ rowOfCode, recordOfRow }: Records): Int32Array {
  const recordOfCode = new Int32Array(rowOfCode.length).fill(NO_RECORD);
  for (let code = 0; code < rowOfCode.length; code++) {
    const row = rowOfCode[code]!;
    if (row === NO_ROW) continue;
    recordOfCode[code] = recordOfRow[row] === -1 ? LATER_RECORD : recordOfRow[row]!;
  }
  return recordOfCode;
}
