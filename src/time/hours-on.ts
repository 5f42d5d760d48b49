import type { Calendar, Hours } from './calendar.js';
import { weekdayOf } from './civil.js';
import type { Day } from './moment.js';

const NONE: readonly Hours[] = [];

/**
 * The opening hours that begin on a date: its own where the calendar names some, none on a holiday, else the
 * weekday's. A shift over midnight belongs to the date it begins on. A date that the zone skipped
 * (2011-12-30 in Apia) has none.
 */
export function hoursOn(calendar: Calendar, day: Day): readonly Hours[] {
  const hours =
    calendar.otherHours.get(day) ??
    (calendar.holidays.has(day) ? NONE : (calendar.workingHours[weekdayOf(day)] ?? NONE));
  if (hours.length === 0) return NONE;
  return calendar.zone.dayOf(calendar.zone.startOfDay(day)) === day ? hours : NONE;
}
