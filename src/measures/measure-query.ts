import type { Filter } from '../definition/definition.js';
import type { MeasureRef } from '../definition/measure-ref.js';
import type { Instant } from '../time/moment.js';
import type { Period } from '../time/period.js';

/** For which period a question is asked, and as of when it is read. */
export interface AskedPeriod {
  readonly period: Period;
  /** For comparing at equal age: entries at or after it are left out. Null: as of the report. */
  readonly readAt: Instant | null;
}

/** One question to the leads. */
export interface MeasureQuery extends AskedPeriod {
  readonly measure: MeasureRef;
  readonly withinDays: number | null;
  readonly where: Filter;
}

/** The same question of several periods, of which none overlap. */
export interface PeriodsQuery extends Omit<MeasureQuery, keyof AskedPeriod> {
  readonly periods: readonly AskedPeriod[];
}
