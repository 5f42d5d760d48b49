import type { Cutoff } from './cutoff.js';
import type { Instant } from './moment.js';
import type { Zone } from './zone.js';

/** The lengths a review, a trend or a target can have. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * A half-open stretch of time `[start, end)`, cut in the calendar's zone. `all` has no unit: each measure's
 * stretch then ends where the exports that evidence it are complete to.
 */
export interface Period {
  /** As a user may write it: `2026-10`, `2026-Q3`, `FY2027-Q1`, `2026-W42`, `2026-01..2026-06`, `all`. */
  readonly id: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly unit: PeriodUnit | 'all';
  /** How many units long: 1, or more for a range. */
  readonly length: number;
}

/** What cutting periods needs to know. */
export interface PeriodCalendar {
  readonly zone: Zone;
  /** 0 is Monday, 6 Sunday. Weeks are ISO weeks where it is 0. */
  readonly weekStarts: number;
  /** 1 is January. */
  readonly fiscalYearStarts: number;
}

/** Against what `last-month`, the default period and `all` are resolved. */
export interface PeriodContext {
  readonly calendar: PeriodCalendar;
  readonly asOf: Cutoff;
  /** The earliest recorded time in the exports: where `all` begins. */
  readonly earliest: Instant;
}
