import type { Filter } from '../definition/definition.js';
import type { MeasureRef } from '../definition/measure-ref.js';
import type { Instant } from '../time/moment.js';
import type { Period } from '../time/period.js';

/** One question to the leads. */
export interface MeasureQuery {
  readonly measure: MeasureRef;
  readonly withinDays: number | null;
  readonly period: Period;
  readonly where: Filter;
  /** For comparing at equal age: entries at or after it are left out. Null: as of the report. */
  readonly readAt: Instant | null;
}
