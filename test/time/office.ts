import type { Calendar, Hours } from '../../src/time/calendar.js';
import { parseDay } from '../../src/time/civil.js';
import type { Day, Instant } from '../../src/time/moment.js';
import type { PeriodCalendar } from '../../src/time/period.js';
import type { Zone } from '../../src/time/zone.js';
import { zoneOf } from '../../src/time/zone-of.js';

/** A day, written as people write it. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no date: ${text}`);
  return parsed;
}

/** An instant, written with its offset. */
export function at(text: string): Instant {
  return Date.parse(text);
}

export function zone(id: string): Zone {
  const found = zoneOf(id);
  if (found === null) throw new Error(`no zone: ${id}`);
  return found;
}

/** `09:00-12:30 13:30-18:00`; a shift over midnight ends beyond 24:00. */
export function hours(text: string): readonly Hours[] {
  return text.split(' ').map((shift) => {
    const [from, to] = shift.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
    return { from: from!, to: to! };
  });
}

export function periodCalendar(other: Partial<PeriodCalendar> = {}): PeriodCalendar {
  return { zone: zone('UTC'), weekStarts: 0, fiscalYearStarts: 1, ...other };
}

/** Monday to Friday nine to five in UTC, unless said otherwise. */
export function office(other: Partial<Calendar> = {}): Calendar {
  const weekday = hours('09:00-17:00');
  return {
    ...periodCalendar(),
    workingHours: [weekday, weekday, weekday, weekday, weekday, [], []],
    holidays: new Set(),
    otherHours: new Map(),
    ...other,
  };
}

/** The same hours every day of the week. */
export function daily(text: string): Calendar['workingHours'] {
  return Array.from({ length: 7 }, () => hours(text));
}
