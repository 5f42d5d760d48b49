import type { Table, TimeColumn } from '../exports/table.js';
import { type IdIndex, idIndex } from './id-index.js';
import { survivingRow } from './merged-rows.js';
import { idColumn, timeColumn } from './table-columns.js';

/** The rows of an export that count as of the report: one record per id, in the order in which they were read. */
export interface Records {
  readonly table: Table;
  readonly count: number;
  /** Row → the id by which records are told apart; null where the export has none, and every row is a record. */
  readonly ids: readonly string[] | null;
  /** Record → the row that stands for it. */
  readonly rows: Uint32Array;
  /** Row → the record it belongs to; -1 for a row that doesn't count. */
  readonly recordOfRow: Int32Array;
  /** Finds the row that stands for an id, whether that row counts as of the report or is later. */
  readonly index: IdIndex;
  /** Record → the rows that were merged into it, of those that were. */
  readonly mergedRows: ReadonlyMap<number, readonly number[]>;
  /** Rows whose id another row stands for. */
  readonly superseded: readonly number[];
  /** Rows that were created at or after as-of. */
  readonly later: readonly number[];
}

/**
 * One record per id. The same id twice: a row that was `known` as of the report wins over one that wasn't, then the
 * row modified last, else the one read last. Blank ids are never the same.
 */
export function selectRecords(
  table: Table,
  ids: readonly string[] | null,
  limit: number,
  known: (row: number) => boolean = () => true,
): Records {
  const { index, superseded } = latestRows(ids ?? [], timeColumn(table, 'modified'), known);
  const standing = standingRows(table, index, superseded, limit);
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
  const { rows, later } = standing;
  return { table, count: rows.length, ids, rows, recordOfRow, index, mergedRows, superseded, later };
}

function latestRows(ids: readonly string[], modified: TimeColumn | null, known: (row: number) => boolean) {
  const index = idIndex(ids);
  const superseded: number[] = [];
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row]!;
    if (id === '') continue;
    const other = index.rowOf(id);
    const wins = other === -1 || (known(row) === known(other) ? winsOver(modified, row, other) : known(row));
    if (other !== -1) superseded.push(wins ? other : row);
    if (wins) index.put(row);
  }
  return { index, superseded };
}

function winsOver(modified: TimeColumn | null, row: number, earlierRow: number): boolean {
  if (modified === null) return true;
  const at = modified.at[row]!;
  const other = modified.at[earlierRow]!;
  if (Number.isNaN(at) || Number.isNaN(other)) return Number.isNaN(other);
  return at >= other;
}

/** Sorts the rows out: those that stand for a record, those merged into another, those later than as-of. */
function standingRows(table: Table, index: IdIndex, superseded: readonly number[], limit: number) {
  const created = timeColumn(table, 'created');
  const mergedInto = idColumn(table, 'merged_into');
  const isLater = (row: number): boolean => created !== null && created.at[row]! >= limit;
  const replaced = new Uint8Array(table.count);
  for (const row of superseded) replaced[row] = 1;
  const rows = new Uint32Array(table.count);
  const merged: [row: number, into: number][] = [];
  const later: number[] = [];
  let count = 0;
  for (let row = 0; row < table.count; row++) {
    if (replaced[row] === 1) continue;
    const into = mergedInto === null ? row : survivingRow(mergedInto, index, row);
    if (isLater(row)) later.push(row);
    // Merged into a record that isn't there yet as of the report: until then it is a lead of its own.
    else if (into !== row && !isLater(into)) merged.push([row, into]);
    else rows[count++] = row;
  }
  return { rows: rows.slice(0, count), merged, later };
}

/** The record of this id; -1 where none has it, or only one that is later than as-of. */
export function recordOf(records: Records, id: string): number {
  const row = records.index.rowOf(id);
  return row === -1 ? -1 : records.recordOfRow[row]!;
}
