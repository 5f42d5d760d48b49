import type { Calendar } from './calendar.js';
import { dueAt } from './due-at.js';
import type { Duration } from './duration.js';
import type { Instant } from './moment.js';
import { addWorkingSeconds, workingSecondsBetween } from './working-calendar.js';

/** A time `[from, to)` during which a clock stands still; `to` is Infinity where it still does. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * When something is due whose clock stood still now and then; the pauses sorted, none overlapping. A start within a pause
 * counts from its end; then as much time (working, or elapsed where the duration is) has to pass outside pauses as lies
 * between that and the due instant without any. Infinity where a pause never ends, or the calendar has not so much time.
 */
export function pausedDueAt(
  duration: Duration,
  calendar: Calendar,
  start: Instant,
  pauses: readonly Pause[],
): Instant {
  const startsAt = afterPause(start, pauses);
  const unpaused = startsAt === Number.POSITIVE_INFINITY ? startsAt : dueAt(duration, calendar, startsAt);
  if (unpaused === Number.POSITIVE_INFINITY) return unpaused;
  let at = startsAt;
  let left = secondsBetween(duration, calendar, at, unpaused);
  for (const pause of pauses) {
    if (pause.to <= at) continue;
    const free = secondsBetween(duration, calendar, at, pause.from);
    if (left <= free) break;
    if (pause.to === Number.POSITIVE_INFINITY) return pause.to;
    left -= free;
    at = pause.to;
  }
  // So many business days may end at an opening, with no working time since the closing before.
  return Math.max(unpaused, secondsLater(duration, calendar, at, left));
}

/**
 * The seconds from one instant to another outside the pauses, in the time that the duration is measured in: working, or
 * elapsed. 0 where `to` is no later; Infinity where it never comes.
 */
export function unpausedSeconds(
  duration: Duration,
  calendar: Calendar,
  from: Instant,
  to: Instant,
  pauses: readonly Pause[],
): number {
  let at = from;
  let seconds = 0;
  for (const pause of pauses) {
    if (pause.to <= at) continue;
    if (pause.from >= to) break;
    seconds += secondsBetween(duration, calendar, at, pause.from);
    at = pause.to;
  }
  return seconds + secondsBetween(duration, calendar, at, to);
}

/** The instant itself, or the end of the pause it lies in. */
function afterPause(at: Instant, pauses: readonly Pause[]): Instant {
  let start = at;
  for (const { from, to } of pauses) {
    if (from > start) break;
    if (start < to) start = to;
  }
  return start;
}

function secondsBetween(duration: Duration, calendar: Calendar, from: Instant, to: Instant): number {
  if (!(from < to)) return 0;
  if (to === Number.POSITIVE_INFINITY) return to;
  return duration.kind === 'elapsed' ? (to - from) / 1000 : workingSecondsBetween(calendar, from, to);
}

function secondsLater(duration: Duration, calendar: Calendar, at: Instant, seconds: number): Instant {
  const later = duration.kind === 'elapsed' ? at + seconds * 1000 : addWorkingSeconds(calendar, at, seconds);
  // Differences of seconds may miss the millisecond by the last bit.
  return Math.round(later);
}
