import type { Instant } from '../time/moment.js';
import { CLOCK_REASONS, CLOCK_STATES, type ClockReason, type ClockState } from './clock-state.js';
import type { GiveUp } from './gave-up.js';
import type { Stop } from './stop.js';

/** How a clock stands: a state and why it is in it. */
export interface Verdict {
  /** Index into `CLOCK_STATES`. */
  readonly state: number;
  /** Index into `CLOCK_REASONS`. */
  readonly why: number;
}

/** The verdict of that state, for that reason. */
export function verdictOf(state: ClockState, why: ClockReason = 'none'): Verdict {
  return { state: CLOCK_STATES.indexOf(state), why: CLOCK_REASONS.indexOf(why) };
}

const MET = verdictOf('met');
const LATE = verdictOf('breached', 'late');
const OVERDUE = verdictOf('overdue');
export const RUNNING = verdictOf('running');
const UNLESS = verdictOf('excluded', 'unless');
const GIVEN_UP = verdictOf('breached', 'given_up');
const HANDED_OVER_AGAIN = verdictOf('breached', 'handed_over_again');
const NOT_EXACT = verdictOf('cannot_tell', 'not_exact');
const BEYOND = verdictOf('cannot_tell', 'beyond_complete_to');
const UNKNOWN_TIME = verdictOf('cannot_tell', 'unknown_time');
const PAUSE_UNKNOWN = verdictOf('cannot_tell', 'pause_unknown');

const NEVER = Number.POSITIVE_INFINITY;

/** As of when clocks are judged, and up to when the exports would show a stop; both exclusive. */
export interface Limits {
  readonly asOf: Instant;
  readonly observed: Instant;
}

/** What is known of a clock; written anew for each, since clocks are many. */
export interface Judged {
  stop: Stop;
  gaveUp: GiveUp;
  /** Between which two instants it is due. Infinity: never, or not as far as is known. */
  dueFrom: Instant;
  dueTo: Instant;
  /** Whether all pauses of its lead are on record. */
  arePausesKnown: boolean;
}

/**
 * How a clock stands. Met where the latest it may have stopped is in time for the earliest it may have been due, and no later
 * than the lead may have been given up; failed where it can't have been met, nor excused. Whatever lies between can't be told.
 */
export function judge(clock: Judged, limits: Limits): Verdict {
  return told(clock, limits) ?? untold(clock, limits);
}

/** Null where it can't be told. */
function told(clock: Judged, { asOf, observed }: Limits): Verdict | null {
  const { stop, gaveUp, dueFrom, dueTo } = clock;
  if (stop.to < NEVER && stop.to <= dueFrom && stop.to <= gaveUp.from) return MET;
  // What the exports don't show may have happened at any time since, or between two of them.
  const stoppedFrom = Math.min(stop.from, observed, gaveUp.unseenFrom);
  const isGivenUp = gaveUp.to < stoppedFrom;
  // An exit excuses only what was not overdue by then: nobody clears a breach by giving the lead up.
  if (isGivenUp && gaveUp.isExcused && gaveUp.to <= dueFrom) return UNLESS;
  const mayBeMet = stoppedFrom <= dueTo && stoppedFrom <= gaveUp.to;
  const mayBeExcused = gaveUp.mayBeExcused && gaveUp.from <= dueTo && gaveUp.from < stop.to;
  if (!mayBeMet && !mayBeExcused) {
    // Late either way; it ended by what is on record first, also where that is beyond what the stop is shown to.
    if (gaveUp.to < stop.from) return gaveUp.why === 'given_up' ? GIVEN_UP : HANDED_OVER_AGAIN;
    return stop.from === NEVER ? OVERDUE : LATE;
  }
  const runs = stop.from === NEVER && gaveUp.why === 'none' && dueFrom >= asOf;
  return runs && observed >= asOf ? RUNNING : null;
}

/** By what a clock with this verdict ended, or may have: the stop, or what gave the lead up. */
export function endOf(verdict: Verdict, { stop, gaveUp }: Judged): Stop {
  if (verdict === GIVEN_UP || verdict === HANDED_OVER_AGAIN || verdict === UNLESS) return gaveUp;
  return stop.from === NEVER && verdict !== OVERDUE ? gaveUp : stop;
}

function untold(clock: Judged, { asOf, observed }: Limits): Verdict {
  const { stop, gaveUp, dueFrom, dueTo, arePausesKnown } = clock;
  if (stop.mayBeUndated) return UNKNOWN_TIME;
  if (observed < asOf && told(clock, { asOf, observed: asOf }) !== null) return BEYOND;
  if (gaveUp.why !== 'none' && Number.isNaN(gaveUp.at)) return UNKNOWN_TIME;
  return !arePausesKnown || (dueTo === NEVER && dueFrom < NEVER) ? PAUSE_UNKNOWN : NOT_EXACT;
}
