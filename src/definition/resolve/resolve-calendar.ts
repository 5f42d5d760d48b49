import type { z } from 'zod';
import type { Calendar } from '../../time/calendar.js';
import type { Day } from '../../time/moment.js';
import { zoneOf } from '../../time/zone-of.js';
import { insteadOf } from '../nearest-name.js';
import { type calendarSchema, MONTHS, WEEKDAYS } from '../schema/calendar-schema.js';
import type { Draft } from '../schema/definition-schema.js';
import type { Path } from '../yaml/yaml-node.js';
import { readHolidays } from './read-holidays.js';
import { checkAttribute } from './resolve-filter.js';
import { resolveOtherHours, resolveWorkingHours } from './resolve-hours.js';
import type { Resolving } from './resolving.js';

type DraftCalendar = z.output<typeof calendarSchema>;

/** A calendar with its hours in minutes and its dates as days. */
export function resolveCalendar(draft: DraftCalendar, path: Path, resolving: Resolving): Calendar {
  return {
    zone: zoneOf(draft.time_zone)!,
    weekStarts: WEEKDAYS.indexOf(draft.week_starts),
    fiscalYearStarts: MONTHS.indexOf(draft.fiscal_year_starts) + 1,
    workingHours: resolveWorkingHours(draft.working_hours, [...path, 'working_hours'], resolving),
    holidays: resolveHolidays(draft, [...path, 'holidays'], resolving),
    otherHours: resolveOtherHours(draft.other_hours ?? {}, [...path, 'other_hours'], resolving),
  };
}

function resolveHolidays({ holidays }: DraftCalendar, path: Path, resolving: Resolving): ReadonlySet<Day> {
  const file = holidays?.file;
  if (file === undefined) return new Set(holidays?.dates ?? []);
  const text = resolving.readText(file);
  if (text !== null) return readHolidays(text, file, resolving.add);
  resolving.report(
    'unreadable-holidays',
    path,
    `the file "${file}" can't be read, expected a CSV file with a column headed "date"`,
  );
  return new Set();
}

/** The calendars that `calendar_by` may name. */
export function resolveCalendars(draft: Draft, resolving: Resolving): ReadonlyMap<string, Calendar> {
  const named = Object.entries(draft.calendars ?? {});
  return new Map(
    named.map(([name, calendar]) => [name, resolveCalendar(calendar, ['calendars', name], resolving)]),
  );
}

/** Which calendar counts for which value of an attribute. */
export function resolveCalendarBy(
  draft: Draft['calendar_by'],
  resolving: Resolving,
): { readonly attribute: string; readonly calendars: ReadonlyMap<string, string> } | null {
  if (draft === undefined) return null;
  const { attribute, ...calendars } = draft;
  const { report, names } = resolving;
  checkAttribute(attribute, ['calendar_by', 'attribute'], resolving, 'value');
  for (const [value, calendar] of Object.entries(calendars)) {
    if (names.calendars.includes(calendar)) continue;
    report(
      'unknown-calendar',
      ['calendar_by', value],
      `"${calendar}" is no calendar of "calendars"${insteadOf(calendar, names.calendars)}`,
    );
  }
  return { attribute, calendars: new Map(Object.entries(calendars)) };
}
