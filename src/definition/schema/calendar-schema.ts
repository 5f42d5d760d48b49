import { z } from 'zod';
import { expandedFrom, keyed, mapOf, oneOrMany } from './forms.js';
import { severalJson } from './scalar.js';
import { date, text, timeZone } from './scalars.js';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const hours = oneOrMany(text).meta({
  description: 'Hours of opening such as 09:00-17:00, several a day where there is a break, or "closed".',
});

const holidays = expandedFrom(
  keyed({ dates: z.array(date).optional(), file: text.optional() }, ['dates', 'file']),
  holidaysWritten,
  severalJson,
);

/** A list is of dates; a single text is a date where it looks like one, else a file. */
function holidaysWritten(value: unknown): unknown {
  if (Array.isArray(value)) return { dates: value };
  if (typeof value !== 'string') return value;
  return /^\d/.test(value) && !/\.\w+$/.test(value) ? { dates: [value] } : { file: value };
}

/** When people work, and how periods are cut. */
export const calendarSchema = keyed({
  time_zone: timeZone
    .prefault('UTC')
    .meta({ description: 'The time zone in which periods are cut and people work.' }),
  working_hours: mapOf(hours).prefault({ 'mon-fri': '09:00-17:00' }).meta({
    description:
      'Days or ranges of days (mon, mon-thu, "sat, sun") with their hours. A shift may run over midnight (22:00-06:00); days not named are closed.',
  }),
  holidays: holidays
    .optional()
    .meta({ description: 'Dates on which nobody works, or a CSV file with a column named date.' }),
  other_hours: mapOf(hours)
    .optional()
    .meta({ description: 'Dates with hours of their own; they win over weekday and holiday.' }),
  week_starts: z.enum(WEEKDAYS).prefault('monday').meta({ description: 'The first day of a week.' }),
  fiscal_year_starts: z.enum(MONTHS).prefault('january').meta({
    description: 'The month in which the fiscal year begins. FY2027 is named by the year it ends in.',
  }),
});

/** Which of `calendars` counts for whom: the attribute that decides, then its values. */
export const calendarBySchema = z
  .object({ attribute: text.meta({ description: 'The attribute that decides.' }) })
  .catchall(text.meta({ description: 'Value of the attribute → name of one of `calendars`.' }));
