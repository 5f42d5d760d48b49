import type { CategoryColumn, IdColumn, Table } from '../../exports/table.js';
import { NO_ROW } from '../records.js';
import type { CreationSpans } from './creation-spans.js';
import type { OnSeen } from './follow-snapshots.js';
import type { TakenSnapshot } from './known-snapshots.js';

/** The changes of one column between snapshots, as a history export would tell them. */
export interface SnapshotChanges {
  /** `lead` (or `deal`), `at`, `to`, `from`; of the same name and files as the export, and the lines that show the changes. */
  readonly table: Table;
  /** Row of it → the row of the export that shows the change. */
  readonly shownIn: Uint32Array;
}

/** What the changes of one column are read from. */
export interface Tracked {
  readonly table: Table;
  readonly key: IdColumn;
  readonly created: CreationSpans;
  readonly column: CategoryColumn;
  readonly field: string;
}

/** Nothing says when: it was so when it was seen first. */
const UNDATED = Number.NaN;

/**
 * Collects the changes of a column. A change lies between the two snapshots that show it; not before the lead was created.
 * What a lead has when it is first seen it got between its creation, or the snapshot before, and this one; in the first
 * snapshot, or where it was created before the one that lacks it, at a time unknown: that is told only where it has changed
 * since, for else its current status says the same. `withFirst`: whether what it has at first is told at all.
 */
export function changeCollector(
  { table, key, created, column, field }: Tracked,
  snapshots: readonly TakenSnapshot[],
  withFirst: boolean,
) {
  /** Code of an id → the row that told the column last, and the first where nothing dates that. */
  const toldBy = new Int32Array(key.ids.count).fill(NO_ROW);
  const undatedBy = new Int32Array(withFirst ? key.ids.count : 0).fill(NO_ROW);
  const lacks = snapshots.map(({ file }) => table.files[file]!.lacks?.includes(field) === true);
  const rankOf = new Map(snapshots.map(({ file }, rank) => [file, rank]));
  const found = { rows: [] as number[], before: [] as number[], at: [] as number[], width: [] as number[] };
  const add = (row: number, before: number, from: number, rank: number): void => {
    const until = snapshots[rank]!.until;
    const createdAt = created.from[key.codes[row]!]!;
    const at = createdAt > from && createdAt <= until ? createdAt : from;
    found.rows.push(row);
    found.before.push(before);
    found.at.push(at);
    found.width.push(Number.isNaN(at) ? 0 : Math.floor((until - at) / 1000));
  };
  const first = (row: number, code: number, rank: number, isNew: boolean): void => {
    toldBy[code] = row;
    if (!withFirst || column.codes[row] === 0) return;
    const isDated = isNew && rank > 0 && !wasThereBefore(created, code, snapshots[rank - 1]!);
    if (isDated) add(row, NO_ROW, snapshots[rank - 1]!.at, rank);
    else undatedBy[code] = row;
  };
  const seen: OnSeen = {
    first(row, code, rank) {
      if (!lacks[rank]) first(row, code, rank, true);
    },
    again(row, code, rank) {
      if (lacks[rank]) return;
      const before = toldBy[code]!;
      if (before === NO_ROW) return first(row, code, rank, false);
      toldBy[code] = row;
      if (column.codes[before] === column.codes[row]) return;
      if (withFirst && undatedBy[code] !== NO_ROW) {
        add(undatedBy[code]!, NO_ROW, UNDATED, 0);
        undatedBy[code] = NO_ROW;
      }
      add(row, before, snapshots[rankOf.get(table.file[before]!)!]!.at, rank);
    },
  };
  return { seen, toldBy, finish: () => changesTable({ table, key, column }, found) };
}

/** Whether it surely was created before a snapshot that lacks it. */
export function wasThereBefore({ to }: CreationSpans, code: number, snapshot: TakenSnapshot): boolean {
  return to[code]! < snapshot.at;
}

function changesTable(
  { table, key, column }: Pick<Tracked, 'table' | 'key' | 'column'>,
  found: { rows: number[]; before: number[]; at: number[]; width: number[] },
): SnapshotChanges {
  const shownIn = Uint32Array.from(found.rows);
  const codesOf = (rows: readonly number[]) =>
    Uint32Array.from(rows, (row) => (row === NO_ROW ? 0 : column.codes[row]!));
  const columns = new Map([
    [table.name === 'deals' ? 'deal' : 'lead', { ...key, codes: shownIn.map((row) => key.codes[row]!) }],
    ['at', { type: 'time', at: Float64Array.from(found.at), width: Uint32Array.from(found.width) }],
    ['to', { ...column, codes: codesOf(found.rows) }],
    ['from', { ...column, codes: codesOf(found.before) }],
  ] as const) as Table['columns'];
  const { name, files } = table;
  return {
    table: {
      ...{ name, files, columns, count: shownIn.length, rowsRead: shownIn.length, leftOut: new Map() },
      line: shownIn.map((row) => table.line[row]!),
      file: Uint16Array.from(shownIn, (row) => table.file[row]!),
    },
    shownIn,
  };
}
