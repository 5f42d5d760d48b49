import type { Calendar } from './calendar.js';
import type { Duration } from './duration.js';
import type { Instant } from './moment.js';
import { addWorkingDays, addWorkingSeconds, endOfNextBusinessDay } from './working-calendar.js';

/**
 * The last moment at which something that must happen within a duration of `start` is in time. Elapsed days are 24
 * hours each. Infinity where the calendar has not so much working time; NaN of no instant.
 */
export function dueAt(duration: Duration, calendar: Calendar, start: Instant): Instant {
  switch (duration.kind) {
    case 'elapsed':
      return start + duration.seconds * 1000;
    case 'working':
      return addWorkingSeconds(calendar, start, duration.seconds);
    case 'working_days':
      return addWorkingDays(calendar, start, duration.days);
    case 'end_of_next_business_day':
      return endOfNextBusinessDay(calendar, start);
  }
}
