import type { IdColumn, TimeColumn } from '../../exports/table.js';
import { DATE_WIDTH } from '../../time/moment.js';
import type { Zone } from '../../time/zone.js';
import { lastMomentOf } from '../arrange-events.js';
import type { TakenSnapshot } from './known-snapshots.js';

/** By code of an id, the earliest that it may have been created, and the latest; NaN where nothing says when. */
export interface CreationSpans {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** The calendar's zone, in which dates begin, and that of the export, whose days they may be. */
export interface SnapshotZones {
  readonly calendar: Zone;
  readonly export: Zone;
}

/**
 * When leads (or deals) were created, so widely that it surely is within: a date is that day in either zone, and where
 * snapshots differ the earlier counts. What is cut by it leaves out nothing that may have been.
 */
export function creationSpans(
  { codes, ids }: IdColumn,
  created: TimeColumn | null,
  snapshots: readonly TakenSnapshot[],
  zones: SnapshotZones,
): CreationSpans {
  const from = new Float64Array(ids.count).fill(Number.NaN);
  const to = new Float64Array(ids.count).fill(Number.NaN);
  if (created === null) return { from, to };
  const spanOf = spanIn(zones);
  for (const { firstRow, endRow } of snapshots)
    for (let row = firstRow; row < endRow; row++) {
      const at = created.at[row]!;
      if (Number.isNaN(at)) continue;
      const code = codes[row]!;
      const span = spanOf(at, created.width[row]!);
      // Comparisons with NaN are false.
      if (!(from[code]! <= span.from)) from[code] = span.from;
      if (!(to[code]! <= span.to)) to[code] = span.to;
    }
  return { from, to };
}

function spanIn(zones: SnapshotZones) {
  return (at: number, width: number): { from: number; to: number } => {
    const to = lastMomentOf(zones.calendar, at, width);
    if (width !== DATE_WIDTH || zones.export === zones.calendar) return { from: at, to };
    const day = zones.calendar.dayOf(at);
    return {
      from: Math.min(at, zones.export.startOfDay(day)),
      to: Math.max(to, zones.export.startOfDay(day + 1) - 1),
    };
  };
}
