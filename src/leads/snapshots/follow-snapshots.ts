import type { IdColumn, TimeColumn } from '../../exports/table.js';
import { isModifiedLater, NO_ROW } from '../records.js';
import type { TakenSnapshot } from './known-snapshots.js';

/** Hears of each lead (or deal) in each snapshot, one snapshot after the other. */
export interface OnSeen {
  /** It is in no earlier one. */
  first(row: number, code: number, rank: number): void;
  /** `before` is the row by which it was seen last, in the snapshot `lastRank`. */
  again(row: number, code: number, rank: number, before: number, lastRank: number): void;
}

/** What snapshots show of who is there. */
export interface Followed {
  /** Code of an id → the row by which it was seen last, or NO_ROW. */
  readonly lastRow: Int32Array;
  /** Code of an id → the place of that snapshot in order of time. */
  readonly lastRank: Int32Array;
  /** Rows of an id that another row of the same snapshot has. */
  readonly repeated: readonly number[];
}

/**
 * Goes through snapshots in order of time, each row twice: first to find which row stands for its id (the one modified last,
 * else the one read last), then to tell of it. Nothing is sorted, and nothing kept but a number or two for each id.
 */
export function followSnapshots(
  key: IdColumn,
  modified: TimeColumn | null,
  snapshots: readonly TakenSnapshot[],
  onSeen: OnSeen,
): Followed {
  const { codes, ids } = key;
  const lastRow = new Int32Array(ids.count).fill(NO_ROW);
  const lastRank = new Int32Array(ids.count).fill(-1);
  const rowHere = new Int32Array(ids.count).fill(NO_ROW);
  const repeated: number[] = [];
  for (const [rank, { firstRow, endRow }] of snapshots.entries()) {
    for (let row = firstRow; row < endRow; row++) {
      const code = codes[row]!;
      const other = rowHere[code]!;
      if (other < firstRow || other >= endRow) rowHere[code] = row;
      else if (code !== 0) {
        const wins = isModifiedLater(modified, row, other);
        repeated.push(wins ? other : row);
        if (wins) rowHere[code] = row;
      }
    }
    for (let row = firstRow; row < endRow; row++) {
      const code = codes[row]!;
      if (code === 0 || rowHere[code] !== row) continue;
      if (lastRow[code] === NO_ROW) onSeen.first(row, code, rank);
      else onSeen.again(row, code, rank, lastRow[code]!, lastRank[code]!);
      lastRow[code] = row;
      lastRank[code] = rank;
    }
  }
  return { lastRow, lastRank, repeated };
}
