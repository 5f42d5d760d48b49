import { cumulativeIncidence, type Observation } from '../statistics/cumulative-incidence.js';
import { dayOfEvent } from './log-days.js';
import type { Interval } from './measured.js';
import { CANNOT_TELL, EXITED, NEVER, type Passage, REACHED } from './passage.js';
import { isWindowOver } from './passage-fate.js';
import type { Passages } from './passages.js';
import { rounded } from './rounded.js';

/** So many leads have to be watched for the whole window before anything is said of the others. */
const LEAST_FOLLOWED = 10;
const LEVEL = 0.95;

/** What an immature cohort's rate will be once every window is over. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** What is known of a cohort for its estimate. */
export interface Observations {
  readonly all: Observation[];
  /** Leads whose whole window could be watched. */
  followed: number;
}

/**
 * Adds one lead that was followed for `withinDays`, in days: the passing; an exit without a way back, which
 * competes; else for how long it was watched. A lead that got there at an unknown time is one that won't, as in
 * the rate itself.
 */
export function observe(
  observations: Observations,
  passages: Passages,
  period: number,
  start: number,
  passage: Passage,
): void {
  const { leads, days, withinDays, observedTo } = passages;
  const { zone } = leads.definition.calendar;
  const watchedTo = zone.dayOf(observedTo[period]! - 1) - dayOfEvent(days, start);
  const watched = Math.max(0, Math.min(withinDays ?? 0, watchedTo));
  if (isWindowOver(passages, period, start)) observations.followed++;
  observations.all.push(observationOf(passage, watched));
}

function observationOf(passage: Passage, watched: number): Observation {
  if (passage.fate === REACHED && passage.days <= watched) return { time: passage.days, outcome: 'event' };
  if (passage.fate === CANNOT_TELL) return { time: 0, outcome: 'competing' };
  const exitDays = passage.exitDays === NEVER ? 0 : passage.exitDays;
  if (passage.fate === EXITED && exitDays <= watched) return { time: exitDays, outcome: 'competing' };
  return { time: watched, outcome: 'censored' };
}

/**
 * The cumulative incidence at the window (Aalen–Johansen), with its interval; null where too few entered, or too
 * few were followed to the window, to say anything.
 */
export function estimateAt(
  withinDays: number,
  { all, followed }: Observations,
  minSample: number,
): Estimate | null {
  if (all.length < minSample || followed < LEAST_FOLLOWED) return null;
  const { value, low, high } = cumulativeIncidence(all, withinDays, LEVEL);
  return { value: rounded(value), low: rounded(low), high: rounded(high), level: LEVEL };
}
