import type { Snapshot } from '../../exports/snapshot.js';
import type { Table } from '../../exports/table.js';

/** One snapshot of an export: its file, when it was taken, and the rows of the table that it gave. */
export interface TakenSnapshot extends Snapshot {
  /** Index into the table's files. */
  readonly file: number;
  readonly firstRow: number;
  /** Exclusive. */
  readonly endRow: number;
}

/** The snapshots of an export in order of time: those that are known as of the report, and those that are later. */
export interface KnownSnapshots {
  readonly known: readonly TakenSnapshot[];
  readonly later: readonly TakenSnapshot[];
}

/** Sorts the files of an export into snapshots known before `limit` and later ones; null where it is not given as snapshots. */
export function knownSnapshots(table: Table, limit: number): KnownSnapshots | null {
  const taken = takenSnapshots(table);
  if (taken.length === 0) return null;
  return { known: taken.filter(({ at }) => at < limit), later: taken.filter(({ at }) => !(at < limit)) };
}

/** All snapshots of an export in order of time, in whatever order their files were read; none where it is no such export. */
export function takenSnapshots({ files, file, count }: Table): readonly TakenSnapshot[] {
  if (files.every(({ snapshot }) => snapshot === undefined)) return [];
  const begins = new Array<number>(files.length + 1).fill(count);
  for (let row = count - 1; row >= 0; row--) begins[file[row]!] = row;
  for (let each = files.length - 1; each >= 0; each--)
    begins[each] = Math.min(begins[each]!, begins[each + 1]!);
  return files
    .flatMap(({ snapshot }, index): TakenSnapshot[] =>
      snapshot === undefined
        ? []
        : [{ ...snapshot, file: index, firstRow: begins[index]!, endRow: begins[index + 1]! }],
    )
    .sort((a, b) => a.at - b.at);
}
