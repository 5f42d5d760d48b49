import type { Table, TimeColumn } from '../exports/table.js';
import { type Cutoff, cutoffAtDay, cutoffAtInstant } from '../time/cutoff.js';
import { DATE_WIDTH, type Instant } from '../time/moment.js';
import type { Zone } from '../time/zone.js';
import { OPEN } from './deals.js';
import { timeColumn } from './table-columns.js';

/** The earliest and the newest recorded time of an export; null where it records none. */
export interface RecordedSpan {
  readonly earliest: Instant;
  /** A date counts as that whole date. */
  readonly newest: Cutoff;
}

/**
 * What an export says did happen: created and modified times, dated columns, and the closing of won or lost deals.
 * Planned dates, such as an open deal's close date, are none. `outcomes` is per row, for deals.
 */
export function recordedSpan(table: Table, outcomes: Uint8Array | null, zone: Zone): RecordedSpan | null {
  const extent = { earliest: Infinity, instant: -Infinity, date: -Infinity };
  for (const [field, column] of table.columns) {
    if (column.type === 'time' && isRecorded(field)) widen(extent, column, table.count, null);
  }
  const closed = timeColumn(table, 'closed');
  if (closed !== null && outcomes !== null) widen(extent, closed, table.count, outcomes);
  return spanOf(extent, zone);
}

function isRecorded(field: string): boolean {
  return field === 'created' || field === 'modified' || field.startsWith('entered:');
}

interface Extent {
  earliest: number;
  instant: number;
  date: number;
}

function widen(extent: Extent, { at, width }: TimeColumn, rows: number, outcomes: Uint8Array | null): void {
  for (let row = 0; row < rows; row++) {
    if (outcomes !== null && outcomes[row] === OPEN) continue;
    const start = at[row]!;
    // Comparisons with NaN (no time) are false, so a blank cell widens nothing.
    if (start < extent.earliest) extent.earliest = start;
    if (width[row] === DATE_WIDTH) {
      if (start > extent.date) extent.date = start;
    } else if (start > extent.instant) extent.instant = start;
  }
}

function spanOf({ earliest, instant, date }: Extent, zone: Zone): RecordedSpan | null {
  const byInstant = instant === -Infinity ? null : cutoffAtInstant(instant, zone);
  const byDate = date === -Infinity ? null : cutoffAtDay(zone.dayOf(date), zone);
  const newest = laterCutoff(byInstant, byDate);
  return newest === null ? null : { earliest, newest };
}

/** The later of two cutoffs, either of which may be missing. */
export function laterCutoff(a: Cutoff | null, b: Cutoff | null): Cutoff | null {
  if (a === null || b === null) return a ?? b;
  return b.limit > a.limit ? b : a;
}
