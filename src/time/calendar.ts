import type { Day } from './moment.js';
import type { PeriodCalendar } from './period.js';

/** Opening hours `[from, to)` in minutes after midnight; `to` may exceed 1440 where a shift runs over midnight. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** A calendar as agreed: when people work, and how periods are cut. */
export interface Calendar extends PeriodCalendar {
  /** Seven lists, Monday first, each sorted and without overlap. */
  readonly workingHours: readonly (readonly Hours[])[];
  readonly holidays: ReadonlySet<Day>;
  /** Dates with hours of their own; they win over weekday and holiday. */
  readonly otherHours: ReadonlyMap<Day, readonly Hours[]>;
}
