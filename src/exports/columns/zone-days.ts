import { DAY_MS, type Day, type Instant } from '../../time/moment.js';
import type { Zone } from '../../time/zone.js';
import { dayMemo } from './day-memo.js';

/** What a zone says, for millions of times that lie on a few days. */
export type ZoneDays = Pick<Zone, 'startOfDay' | 'instantOf'>;

/**
 * A zone that remembers how far its clocks are ahead of UTC on each day on which they aren't changed. On such a day a wall
 * time is the instant of its midnight and as much later; on any other the zone is asked.
 */
export function zoneDays(zone: Zone): ZoneDays {
  const startOfDay = dayMemo((day) => zone.startOfDay(day));
  const aheadOn = dayMemo((day) => aheadAllDay(zone, day));
  return {
    startOfDay,
    instantOf(wallMs) {
      const ahead = aheadOn(Math.floor(wallMs / DAY_MS));
      return Number.isNaN(ahead) ? zone.instantOf(wallMs) : wallMs - ahead;
    },
  };
}

/**
 * NaN where clocks change on that day, or so near to it that it might matter. Changes are a week apart at least, so that
 * none hides between two midnights at which clocks show the same.
 */
function aheadAllDay(zone: Zone, day: Day): number {
  const from: Instant = (day - 1) * DAY_MS;
  const ahead = zone.offsetAt(from);
  for (let at = from + DAY_MS; at <= from + 3 * DAY_MS; at += DAY_MS)
    if (zone.offsetAt(at) !== ahead) return Number.NaN;
  return ahead;
}
