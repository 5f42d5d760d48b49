import type { ProblemInfo } from '../problem-info.js';

/** Problems of single values of the definition. */
export const valueProblems = {
  'invalid-id': {
    severity: 'error',
    means: 'An id holds something else than letters, digits, hyphens and underscores.',
    mend: 'Shorten it to these; `name` may hold any text.',
  },
  'invalid-yes-no': {
    severity: 'error',
    means: 'A switch is neither on nor off.',
    mend: 'Write `yes` or `no`.',
  },
  'invalid-number': {
    severity: 'error',
    means: 'A number that can’t be read, or is out of range.',
    mend: 'Write it with digits and a decimal point only, without a currency or a thousands separator: `50000`, not `50.000`, which could be either.',
  },
  'invalid-number-form': {
    severity: 'error',
    means:
      'What shows how numbers are written is no number, or does not show the decimal sign: `1.234` could have either.',
    mend: 'Write a number with both signs, as the export does: `1,234.50` or `1.234,50`, between braces in quotes.',
  },
  'invalid-share': {
    severity: 'error',
    means: 'A share that can’t be read, or lies outside 0% to 100%.',
    mend: 'Write `90%` or `0.9`.',
  },
  'invalid-date': {
    severity: 'error',
    means: 'A date that no calendar has.',
    mend: 'Write it as `2026-07-01`.',
  },
  'invalid-duration': {
    severity: 'error',
    means: 'A duration that can’t be read, or is of a kind that makes no sense here.',
    mend: 'Write `15 minutes`, `4 business hours`, `90 days` or `end of next business day`.',
  },
  'invalid-currency': {
    severity: 'error',
    means: 'A currency that isn’t written as its code.',
    mend: 'Write the three capitals of ISO 4217, such as `EUR`.',
  },
  'invalid-period': {
    severity: 'error',
    means: 'A period that can’t be read, or is only relative to today.',
    mend: 'Write `2026-10`, `2026-Q4`, `2026-W42`, `2026` or `FY2027-Q1`.',
  },
  'invalid-over': {
    severity: 'error',
    means: 'The stretch of time over which an assumption is watched can’t be read.',
    mend: 'Write `last 6 months` or another number of weeks, months, quarters or years; `since 2026-07-01`, `since 2026-Q3`; or a period such as `2026-Q3`.',
  },
  'invalid-complete-to': {
    severity: 'error',
    means: 'The moment up to which an export is complete can’t be read.',
    mend: 'Write a date, an instant such as `2026-11-02T17:41:00Z`, `file` or `as_of`.',
  },
  'unknown-time-zone': {
    severity: 'error',
    means: 'A time zone that this machine’s time zone data doesn’t know.',
    mend: 'Write its IANA name, such as `Europe/Berlin`.',
  },
  'invalid-hours': {
    severity: 'error',
    means: 'Opening hours or a day of the week that can’t be read.',
    mend: 'Write `mon-thu: [09:00-12:30, 13:30-18:00]`, or `closed`.',
  },
  'overlapping-hours': {
    severity: 'error',
    means: 'Two opening hours cover the same time, or one day has its hours twice.',
    mend: 'Name each day once, with hours that follow each other.',
  },
  'no-working-time': {
    severity: 'error',
    means: 'A calendar on which nobody ever works: a clock in working time would never run.',
    mend: 'Name at least one day with hours, or leave out `working_hours`.',
  },
  'unreadable-holidays': {
    severity: 'error',
    means: 'The file of holidays can’t be read, or has no column of dates.',
    mend: 'Name a CSV file, relative to the definition, with a column headed `date`.',
  },
  'invalid-criterion': {
    severity: 'error',
    means: 'A criterion tests nothing, or several things at once.',
    mend: 'Write one of `is`, `at_least`, `at_most`, `in` and `not_in`; several tests are several criteria.',
  },
  'invalid-filter': {
    severity: 'error',
    means: 'A filter, or a rule of the same form, says nothing or two things at once.',
    mend: 'Write the values, or `{ not: … }` with those that are meant to be left out.',
  },
  'invalid-warn-at': {
    severity: 'error',
    means: 'A warning that would come at the start or only when the time is up.',
    mend: 'Write a share between 0% and 100%, such as 75%.',
  },
  'invalid-target': {
    severity: 'error',
    means: 'A target or an assumption that its measure can’t have: of another unit, negative, or above 100%.',
    mend: 'Write a share as `12%`, money and counts as plain numbers, times as durations.',
  },
} as const satisfies Record<string, ProblemInfo>;
