import type { ExportName, Sla } from '../definition/definition.js';
import type { CategoryColumn } from '../exports/table.js';
import type { PlaceOf } from './starts.js';

/** A clock that isn't due by as-of, is due, or may be. */
export const NOT_DUE = 0;
export const DUE = 1;
export const MAYBE_DUE = 2;

/**
 * All clocks of one SLA, judged as of the report: clocks `first[i]` to `first[i + 1]` are those of lead i (or of deal i), in order
 * of their start. One per start: a lead handed over twice has two. What is not on record starts no clock.
 */
export interface Clocks {
  readonly sla: Sla;
  /** Of leads; or of deals, where the SLA is about won or lost ones. */
  readonly over: 'leads' | 'deals';
  /** What keeps the exports from showing any start, or any stop; null where they do. There are no clocks then. */
  readonly lacking: Lacking | null;
  /** The exports that have to be complete for a clock to be judged: those that show its stop. */
  readonly shownBy: readonly ExportName[];
  readonly count: number;
  readonly first: Uint32Array;
  /** The lead (or deal) of each clock. */
  readonly of: Uint32Array;
  /** When it started; `startWidth` as in `Moment`. */
  readonly startAt: Float64Array;
  readonly startWidth: Uint32Array;
  /** Where that is written. */
  readonly startPlace: PlaceOf;
  /** Between which two instants it was due; both the same where that is exact. Infinity: never, or not as far as is known. */
  readonly dueFrom: Float64Array;
  readonly dueTo: Float64Array;
  /** When it stopped, or was given up (`why`); NaN where it runs on, or ended at an unknown time. */
  readonly endAt: Float64Array;
  readonly endWidth: Uint32Array;
  /** Index into `sla.terms` of the first that matches the lead; -1 where none does. */
  readonly term: Int16Array;
  /** The share agreed to be met when it started, by its term or its SLA; NaN where none was. */
  readonly target: Float64Array;
  /** Index into `CLOCK_STATES`. */
  readonly state: Uint8Array;
  /** Index into `CLOCK_REASONS`. */
  readonly why: Uint8Array;
  /** NOT_DUE, DUE or MAYBE_DUE, by as-of. */
  readonly due: Uint8Array;
  /** Who had it when it fell due, or has it as of the report where it isn't due; by name. */
  readonly owner: CategoryColumn;
  /** Whether there is no owner history, so that the owner is the one in the leads export. */
  readonly ownerIsNow: boolean;
}

/** What has to be exported, or said in the definition, before an SLA can be judged at all. */
export type Lacking =
  | { readonly what: 'export'; readonly export: ExportName }
  /** A column of that export: `amount`, `reason`, `outcome`, `created`. */
  | { readonly what: 'column'; readonly export: ExportName; readonly column: string }
  /** No export dates the entries of this state (index of a stage, or of an exit after the stages). */
  | { readonly what: 'state'; readonly state: number }
  | { readonly what: 'criteria'; readonly state: number };
