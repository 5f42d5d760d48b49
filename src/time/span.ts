import { DAY_MS, type Instant, isInterval, type Moment } from './moment.js';
import type { Zone } from './zone.js';

/** The calendar days from one moment to another, in the zone of the calendar: 0 on the same date. */
export function daysBetween(zone: Zone, from: Instant, to: Instant): number {
  return zone.dayOf(to) - zone.dayOf(from);
}

/**
 * The seconds from one moment to another: exact between two instants; with a date at either end the
 * difference of the two calendar dates; unknown (NaN) with an interval at either end.
 */
export function spanSeconds(zone: Zone, from: Moment, to: Moment): number {
  if (isInterval(from.width) || isInterval(to.width)) return Number.NaN;
  if (from.width === 0 && to.width === 0) return (to.at - from.at) / 1000;
  return daysBetween(zone, from.at, to.at) * (DAY_MS / 1000);
}
