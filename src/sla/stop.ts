import { NO_EVENT } from '../leads/hand-over-span.js';

/**
 * When the condition that stops a clock came true, as far as is known: at the earliest `from`, at the latest `to`. Both are
 * the same where it is exact; `to` is Infinity where it may never have (known only to the day, or at an unknown time),
 * `from` too where it certainly has not by as-of.
 */
export interface Stop {
  readonly from: number;
  readonly to: number;
  /** The moment as the export has it; NaN where it has none. */
  readonly at: number;
  readonly width: number;
  /** The event of the log by which it did, else NO_EVENT: among entries their order tells what their times may not. */
  readonly event: number;
  /** The touch by which it did, an index into `Leads.touches`; else NO_TOUCH. */
  readonly touch: number;
  /** It may also have come true before, at a time that nobody knows. */
  readonly mayBeUndated: boolean;
}

/** No such touch. */
export const NO_TOUCH = -1;

/** What is written over for each clock: clocks are many, and each object that is made has to be cleaned up. */
export type Rewritten<Known> = { -readonly [Field in keyof Known]: Known[Field] };

/** A stop to be written over. */
export function emptyStop(): Rewritten<Stop> {
  return {
    from: Number.POSITIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    at: Number.NaN,
    width: 0,
    event: NO_EVENT,
    touch: NO_TOUCH,
    mayBeUndated: false,
  };
}

/** It did not come true. */
export const NO_STOP: Stop = emptyStop();

/** No such file. */
export const NO_FILE = -1;

/** A start of a clock, as the conditions need it: the earliest and the latest it may have been. */
export interface Start {
  readonly lead: number;
  readonly at: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
  /** The event of the log that is the start; -1 where it is none (creation, assignment). */
  readonly event: number;
  /** In which of `Leads.files` it is written. Asked only of intervals, which snapshots leave open: of others it may be NO_FILE. */
  readonly file: number;
}

/** Finds when a condition came true for a clock; it holds until the next clock is asked for. */
export type FindStop = (start: Start) => Stop;
