import type { Calendar } from '../time/calendar.js';
import { DAY_MS, type Instant } from '../time/moment.js';
import { addWorkingDays, workingSecondsBetween } from '../time/working-calendar.js';

/** How fast an answer came: within so much, later, not yet; or its time isn't known well enough to say. */
export const RESPONSE_BANDS = [
  'within_5m',
  'within_15m',
  'within_1h',
  'within_4h',
  'within_1d',
  'later',
  'none_yet',
  'cannot_tell',
] as const;
export type ResponseBand = (typeof RESPONSE_BANDS)[number];

const HOURS_AT_MOST = [
  ['within_5m', 300],
  ['within_15m', 900],
  ['within_1h', 3_600],
  ['within_4h', 14_400],
] as const;

/** A start and its answer; Infinity where there is none. */
export interface Answered {
  readonly startAt: Instant;
  readonly answeredAt: Instant;
}

/** The time between, on a clock or in working time. */
export interface Timing {
  seconds(answered: Answered): number;
  /** Whether the answer came within a day. */
  isWithinDay(answered: Answered): boolean;
}

/** On a clock, where a day has 24 hours. */
export const ELAPSED: Timing = {
  seconds: ({ startAt, answeredAt }) => (answeredAt - startAt) / 1000,
  isWithinDay: ({ startAt, answeredAt }) => answeredAt - startAt <= DAY_MS,
};

/** In working time, where a day is over at the same time of the next working day. */
export function workingTiming(calendar: Calendar): Timing {
  return {
    seconds: ({ startAt, answeredAt }) =>
      answeredAt === Number.POSITIVE_INFINITY
        ? answeredAt
        : workingSecondsBetween(calendar, startAt, answeredAt),
    isWithinDay: ({ startAt, answeredAt }) => answeredAt <= addWorkingDays(calendar, startAt, 1),
  };
}

/** The time that an answer may have taken: at least and at most, the same where that is exact. */
export interface TimeTaken {
  readonly low: number;
  readonly high: number;
  /** The band of both; it can't be told where they differ. */
  readonly band: ResponseBand;
}

/** The shortest and the longest time that an answer may have taken. */
export function timeTaken(timing: Timing, shortest: Answered, longest: Answered): TimeTaken {
  const low = timing.seconds(shortest);
  const band = bandOf(timing, shortest, low);
  if (shortest.startAt === longest.startAt && shortest.answeredAt === longest.answeredAt)
    return { low, high: low, band };
  const high = timing.seconds(longest);
  return { low, high, band: bandOf(timing, longest, high) === band ? band : 'cannot_tell' };
}

function bandOf(timing: Timing, answered: Answered, seconds: number): ResponseBand {
  if (answered.answeredAt === Number.POSITIVE_INFINITY) return 'none_yet';
  const found = HOURS_AT_MOST.find(([, most]) => seconds <= most);
  if (found !== undefined) return found[0];
  return timing.isWithinDay(answered) ? 'within_1d' : 'later';
}
