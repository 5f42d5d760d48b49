import type { Zone } from './zone.js';

/** Milliseconds since 1970-01-01T00:00Z: a point in time, known exactly. */
export type Instant = number;

/** Whole days since 1970-01-01: a calendar date, of no particular zone. */
export type Day = number;

/** Milliseconds of a day without a clock change. */
export const DAY_MS = 86_400_000;

/** The `width` of a date: its `at` is the midnight, in the calendar's zone, that begins the day as written. */
export const DATE_WIDTH = 0xffff_ffff;

/**
 * When something happened, as exactly as an export says it. `width` 0 is an instant; `DATE_WIDTH` a date
 * without a time of day; anything else the seconds of an interval that starts `at` (between two snapshots).
 */
export interface Moment {
  readonly at: Instant;
  readonly width: number;
}

/** Whether the width is that of an interval between two snapshots, neither an instant nor a date. */
export function isInterval(width: number): boolean {
  return width !== 0 && width !== DATE_WIDTH;
}

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
