import { DAY_MS } from '../time/moment.js';
import type { Zone } from '../time/zone.js';
import { lastMomentOf } from './arrange-events.js';
import { type ChangeRows, withoutMarkedChanges } from './change-rows.js';
import { settleTies } from './settle-ties.js';

/**
 * A history, its rows in order of time, without those that tell of a change once more or of none; and these, in the order
 * in which they were read. Rows of one time come to stand as they follow from each other. `pathZone`: where of rows whose
 * times overlap the path will say which is first, the zone of their dates; null where their order here stands.
 */
export function tidyHistory(
  all: ChangeRows,
  pathZone: Zone | null,
): {
  readonly changes: ChangeRows;
  readonly unchanged: readonly number[];
} {
  const { changes: once, leftOut: repeated } = withoutMarkedChanges(all, toldBefore(all));
  settleTies(once);
  const { changes, leftOut } = withoutMarkedChanges(once, unchanged(once, pathZone));
  return { changes, unchanged: [...repeated, ...leftOut] };
}

/**
 * Marks the rows that say what another row of the same time said: files that overlap tell of a change in each. In one file a
 * lead may go there and back and there again on one day, so that there a row counts that follows from the one before.
 */
function toldBefore(changes: ChangeRows): Uint8Array {
  const { first, at, rows } = changes;
  const marked = new Uint8Array(rows.length);
  for (let record = 0; record + 1 < first.length; record++) {
    let before = first[record]!;
    for (let i = first[record]! + 1; i < first[record + 1]!; i++) {
      for (let j = i - 1; j >= first[record]! && at[j] === at[i] && marked[i] === 0; j--)
        if (repeats(changes, i, j, before)) marked[i] = 1;
      if (marked[i] === 0) before = i;
    }
  }
  return marked;
}

/** Whether a change says what another does, and in their file doesn't follow from the one before it. */
function repeats({ to, from, file }: ChangeRows, change: number, other: number, before: number): boolean {
  if (to[other] !== to[change] || from[other] !== from[change]) return false;
  const follows = from[change] === 0 ? to[change] !== to[before] : from[change] === to[before];
  return !(file[other] === file[change] && follows);
}

/** Marks the rows that don't say what was before, and that become what the row before them had become. */
function unchanged(changes: ChangeRows, pathZone: Zone | null): Uint8Array {
  const { first, at, to, from, rows } = changes;
  const marked = new Uint8Array(rows.length);
  for (let record = 0; record + 1 < first.length; record++) {
    const [begin, end] = [first[record]!, first[record + 1]!];
    for (let i = begin + 1; i < end; i++)
      if (from[i] === 0 && to[i] === to[i - 1] && !Number.isNaN(at[i]!))
        marked[i] = pathZone !== null && mayBeParted(changes, begin, end, i, pathZone) ? 0 : 1;
  }
  return marked;
}

/** Whether another change may have been between this row and the one before it. */
function mayBeParted(changes: ChangeRows, begin: number, end: number, row: number, zone: Zone): boolean {
  return overlapsOther(changes, begin, end, row - 1, zone) || overlapsOther(changes, begin, end, row, zone);
}

/** No date is so long. */
const TWO_DAYS_MS = 2 * DAY_MS;

/** Whether another row of the same record, which lie from `begin` to `end`, became something else at an overlapping time: instants have an order. */
function overlapsOther(
  { at, width, to }: ChangeRows,
  begin: number,
  end: number,
  row: number,
  zone: Zone,
): boolean {
  const overlaps = (former: number, latter: number) =>
    to[former] !== to[latter] &&
    (width[former] !== 0 || width[latter] !== 0) &&
    lastMomentOf(zone, at[former]!, width[former]!) >= at[latter]!;
  for (let other = row - 1; other >= begin && at[other]! + TWO_DAYS_MS > at[row]!; other--)
    if (overlaps(other, row)) return true;
  for (let other = row + 1; other < end && at[row]! + TWO_DAYS_MS > at[other]!; other++)
    if (overlaps(row, other)) return true;
  return false;
}
