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
