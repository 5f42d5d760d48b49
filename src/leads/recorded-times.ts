import type { Snapshot } from '../exports/snapshot.js';
import type { Table, TimeColumn } from '../exports/table.js';
import { type Cutoff, cutoffAtDay, cutoffAtInstant } from '../time/cutoff.js';
import { DATE_WIDTH, type Instant } from '../time/moment.js';
import type { Zone } from '../time/zone.js';
import { OPEN } from './deals.js';
import { takenSnapshots } from './snapshots/known-snapshots.js';
import { timeColumn } from './table-columns.js';

/** The earliest and the newest recorded time of an export; null where it records none. */
export interface RecordedSpan {
  readonly earliest: Instant;
  /** A date counts as that whole date. */
  readonly newest: Cutoff;
}

/**
 * What an export says did happen: created and modified times, dated columns, changes, touches done, and the closing of
 * won or lost deals. Planned dates, such as an open deal's close date, are none. `outcomes` is per row, for deals. An
 * interval (a month, the time between two snapshots) is recorded to its end, and a snapshot when it was taken.
 */
export function recordedSpan(
  table: Table,
  outcomes: Uint8Array | null,
  zone: Zone,
  snapshots: readonly Snapshot[] = takenSnapshots(table),
): RecordedSpan | null {
  const extent = { earliest: Infinity, instant: -Infinity, date: -Infinity, intervalEnd: -Infinity };
  for (const [field, column] of table.columns) {
    if (column.type === 'time' && isRecorded(field)) widen(extent, column, table.count, null);
  }
  const closed = timeColumn(table, 'closed');
  if (closed !== null && outcomes !== null) widen(extent, closed, table.count, outcomes);
  const span = spanOf(extent, zone);
  return snapshots.reduce<RecordedSpan | null>((all, taken) => withSnapshot(all, taken, zone), span);
}

function withSnapshot(span: RecordedSpan | null, taken: Snapshot, zone: Zone): RecordedSpan {
  const newest = laterCutoff(span?.newest ?? null, snapshotCutoff(taken, zone))!;
  return { earliest: Math.min(span?.earliest ?? Infinity, taken.at), newest };
}

/** Up to when a snapshot tells everything: that instant, or its date. */
export function snapshotCutoff({ at, until }: Snapshot, zone: Zone): Cutoff {
  return at === until ? cutoffAtInstant(at, zone) : cutoffAtDay(zone.dayOf(until), zone);
}

function isRecorded(field: string): boolean {
  return field === 'created' || field === 'modified' || field === 'at' || field.startsWith('entered:');
}

interface Extent {
  earliest: number;
  instant: number;
  date: number;
  intervalEnd: number;
}

function widen(extent: Extent, { at, width }: TimeColumn, rows: number, outcomes: Uint8Array | null): void {
  let { earliest, instant, date, intervalEnd } = extent;
  for (let row = 0; row < rows; row++) {
    if (outcomes !== null && outcomes[row] === OPEN) continue;
    const start = at[row]!;
    // Comparisons with NaN (no time) are false, so a blank cell widens nothing.
    if (start < earliest) earliest = start;
    const seconds = width[row]!;
    if (seconds === DATE_WIDTH) {
      if (start > date) date = start;
    } else if (seconds === 0) {
      if (start > instant) instant = start;
    } else if (start + seconds * 1000 > intervalEnd) intervalEnd = start + seconds * 1000;
  }
  Object.assign(extent, { earliest, instant, date, intervalEnd });
}

function spanOf({ earliest, instant, date, intervalEnd }: Extent, zone: Zone): RecordedSpan | null {
  const byInstant = instant === -Infinity ? null : cutoffAtInstant(instant, zone);
  const byDate = date === -Infinity ? null : cutoffAtDay(zone.dayOf(date), zone);
  const byInterval = intervalEnd === -Infinity ? null : cutoffAtEnd(intervalEnd, zone);
  const newest = laterCutoff(laterCutoff(byInstant, byDate), byInterval);
  return newest === null ? null : { earliest, newest };
}

/** Up to the last second of an interval; that of a date, as a month has it, stands for the whole date. */
function cutoffAtEnd(lastSecond: Instant, zone: Zone): Cutoff {
  const day = zone.dayOf(lastSecond);
  const endsDay = lastSecond + 1000 === zone.startOfDay(day + 1);
  return endsDay ? cutoffAtDay(day, zone) : cutoffAtInstant(lastSecond, zone);
}

/** The later of two cutoffs, either of which may be missing. */
export function laterCutoff(a: Cutoff | null, b: Cutoff | null): Cutoff | null {
  if (a === null || b === null) return a ?? b;
  return b.limit > a.limit ? b : a;
}
