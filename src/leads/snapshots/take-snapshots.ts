import type { IdColumn, Table, TimeColumn } from '../../exports/table.js';
import { categoryColumn, timeColumn } from '../table-columns.js';
import { type CreationSpans, creationSpans, type SnapshotZones } from './creation-spans.js';
import { followSnapshots, type OnSeen } from './follow-snapshots.js';
import { knownSnapshots, type TakenSnapshot } from './known-snapshots.js';
import { pickTable } from './pick-table.js';
import { shownTo } from './shown-to.js';
import { changeCollector, wasThereBefore } from './snapshot-changes.js';
import type { Snapshots } from './snapshots.js';

/**
 * Takes the snapshots of an export for what they show as of `limit`: who was there last and how, and what changed between
 * them. Null where the export is not given as snapshots; a text where none of them is known by then: when the first was taken.
 */
export function takeSnapshots(
  whole: Table,
  key: IdColumn | null,
  limit: number,
  zones: SnapshotZones,
): Snapshots | string | null {
  const sorted = knownSnapshots(whole, limit);
  if (sorted === null || key === null) return null;
  const { known } = sorted;
  if (known.length === 0) return sorted.later[0]!.text;
  const created = creationSpans(key, timeColumn(whole, 'created'), known, zones);
  const changes = (field: 'status' | 'owner') => {
    // One alone is an export like any other.
    const column = known.length < 2 ? null : categoryColumn(whole, field);
    const withFirst = field === 'status';
    return column && changeCollector({ table: whole, key, created, column, field }, known, withFirst);
  };
  const [status, owner] = [changes('status'), whole.name === 'leads' ? changes('owner') : null];
  const watched = watch(timeColumn(whole, 'created'), created, known);
  const heard = [status?.seen, owner?.seen, watched.seen].filter((each) => each !== undefined);
  const followed = followSnapshots(key, timeColumn(whole, 'modified'), known, {
    first: (row, code, rank) => {
      for (const each of heard) each.first(row, code, rank);
    },
    again: (row, code, rank, before, lastRank) => {
      for (const each of heard) each.again(row, code, rank, before, lastRank);
    },
  });
  const rows = currentRows(whole, key, known, followed.lastRow);
  const seenTo = shownTo(whole, key, known, rows, followed.lastRow);
  return {
    ...{ whole, current: pickTable(whole, rows), rows, known },
    ...{ seenTo, statusTo: status ? shownTo(whole, key, known, rows, status.toldBy) : seenTo },
    status: status?.finish() ?? null,
    owner: owner?.finish() ?? null,
    later: sorted.later.flatMap(rowsIn),
    repeated: followed.repeated,
    gone: Array.from(rows).filter((row) => whole.file[row] !== known.at(-1)!.file),
    ...watched.found,
  };
}

/** What is odd in who is there, and in when they say they were created. */
function watch(created: TimeColumn | null, spans: CreationSpans, known: readonly TakenSnapshot[]) {
  const found = { back: [] as number[], late: [] as number[], recreated: [] as number[] };
  const seen: OnSeen = {
    first(row, code, rank) {
      if (rank > 0 && wasThereBefore(spans, code, known[rank - 1]!)) found.late.push(row);
    },
    again(row, _code, rank, before, lastRank) {
      if (rank - lastRank > 1) found.back.push(row);
      if (created !== null && isAnother(created, row, before)) found.recreated.push(row);
    },
  };
  return { seen, found };
}

/** A blank time is no other one. */
function isAnother({ at, width }: TimeColumn, row: number, before: number): boolean {
  if (Number.isNaN(at[row]) || Number.isNaN(at[before])) return false;
  return at[row] !== at[before] || width[row] !== width[before];
}

/** The rows that stand for their ids, in order of their snapshots; of those without an id the newest snapshot's. */
function currentRows(
  { count }: Table,
  { codes }: IdColumn,
  known: readonly TakenSnapshot[],
  lastRow: Int32Array,
): Uint32Array {
  const rows = new Uint32Array(count);
  let found = 0;
  for (const [rank, { firstRow, endRow }] of known.entries())
    for (let row = firstRow; row < endRow; row++) {
      const isCurrent = codes[row] === 0 ? rank === known.length - 1 : lastRow[codes[row]!] === row;
      if (isCurrent) rows[found++] = row;
    }
  return rows.slice(0, found);
}

function rowsIn({ firstRow, endRow }: TakenSnapshot): number[] {
  return Array.from({ length: endRow - firstRow }, (_, offset) => firstRow + offset);
}
