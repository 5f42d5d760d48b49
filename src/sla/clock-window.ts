import type { Sla } from '../definition/definition.js';
import { calendarsOf } from '../leads/calendars-of.js';
import type { Leads } from '../leads/leads.js';
import type { Calendar } from '../time/calendar.js';
import { dueAt } from '../time/due-at.js';
import type { Duration } from '../time/duration.js';
import type { Instant } from '../time/moment.js';
import { type Pause, pausedDueAt, unpausedSeconds } from '../time/paused-due.js';
import { boundOfDue } from './bound-of-due.js';
import { clockPauses, pausesSince } from './clock-pauses.js';
import { type LeadPauses, NO_PAUSES, pausesOf } from './pauses.js';
import type { Start } from './stop.js';
import type { Judged } from './verdict.js';

/** In which time the clocks of an SLA run, and how long. */
export interface ClockWindow {
  durationOf(term: number): Duration;
  calendarOf(lead: number): Calendar;
  pausesOf(lead: number): LeadPauses;
}

/** Nothing is said: at once. Only criteria have no window, and they are met or not as they start. */
const AT_ONCE: Duration = { kind: 'elapsed', seconds: 0 };

/** What the SLA says of it, for all its leads. */
export function clockWindow(leads: Leads, sla: Sla): ClockWindow {
  const within = sla.within ?? AT_ONCE;
  const durations = sla.terms.map((term) => term.within ?? within);
  return {
    // An index below 0 is slow to look up.
    durationOf: (term) => (term < 0 ? within : durations[term]!),
    calendarOf: calendarsOf(leads),
    pausesOf: pausesOf(leads, sla),
  };
}

/** Says of a clock when it is due, at the earliest and at the latest; how it ended has to be known by then. */
export function findDue(window: ClockWindow, start: Start, term: number, clock: Judged): void {
  const duration = window.durationOf(term);
  const calendar = window.calendarOf(start.lead);
  const known = window.pausesOf(start.lead);
  const pauses = known === NO_PAUSES ? NO_PAUSES : clockPauses(known, clock);
  clock.arePausesKnown = known.isKnown;
  const isExact = start.from === start.to;
  if (pauses.longest.length === 0 && (isExact || duration.kind !== 'working_days')) {
    clock.dueFrom = dueAt(duration, calendar, start.from);
    clock.dueTo = isExact ? clock.dueFrom : dueAt(duration, calendar, start.to);
    return;
  }
  const since = pausesSince(pauses, start.from);
  if (since.shortest === since.longest && isExact) {
    clock.dueFrom = pausedDueAt(duration, calendar, start.from, since.longest);
    clock.dueTo = clock.dueFrom;
  } else {
    clock.dueFrom = boundOfDue(duration, calendar, start, since, 'earliest');
    clock.dueTo = boundOfDue(duration, calendar, start, since, 'latest');
  }
}

/**
 * When a share of a clock's time has passed since the earliest it may have started: of the working time up to when it
 * is due, or of the elapsed time where its window is elapsed. Infinity where time stands still before.
 */
export function shareGoneAt(
  window: ClockWindow,
  lead: number,
  term: number,
  from: Instant,
  share: number,
  pauses: readonly Pause[],
): Instant {
  const duration = window.durationOf(term);
  const calendar = window.calendarOf(lead);
  const dueAtLatest = pausedDueAt(duration, calendar, from, pauses);
  if (dueAtLatest === Number.POSITIVE_INFINITY) return dueAtLatest;
  const seconds = unpausedSeconds(duration, calendar, from, dueAtLatest, pauses) * share;
  const kind = duration.kind === 'elapsed' ? 'elapsed' : 'working';
  return pausedDueAt({ kind, seconds }, calendar, from, pauses);
}
