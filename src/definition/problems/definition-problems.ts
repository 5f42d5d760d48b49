import type { ProblemInfo } from '../problem-catalogue.js';

/** Problems of the definition: any of them has to be mended before a number is made. */
export const definitionProblems = {
  'yaml-syntax': {
    severity: 'error',
    means: 'The file is not well-formed YAML at this place.',
    mend: 'Look at the indentation, quotes, brackets and colons of this line and the one before.',
  },
  'yaml-tab': {
    severity: 'error',
    means: 'A line is indented with a tab, which YAML does not allow.',
    mend: 'Indent with spaces.',
  },
  'yaml-duplicate-key': {
    severity: 'error',
    means: 'A key is written twice in one map, so that one of the two would silently win.',
    mend: 'Join the two, or remove one.',
  },
  'yaml-unknown-tag': {
    severity: 'error',
    means: 'A value begins with a tag (`!…`), which a definition has no use for.',
    mend: 'Remove the tag; quote the text where the exclamation mark belongs to it.',
  },
  'yaml-unknown-anchor': {
    severity: 'error',
    means: 'An alias (`*name`) has no anchor (`&name`) before it.',
    mend: 'Write the anchor first, or quote the text where the asterisk belongs to it.',
  },
  'yaml-too-many-aliases': {
    severity: 'error',
    means: 'Aliases of aliases make the file grow beyond any agreement’s size.',
    mend: 'Write the values out.',
  },
  'not-a-definition': {
    severity: 'error',
    means: 'The file is empty, or not a map of keys.',
    mend: 'Begin with `exports:` and `stages:`.',
  },
  'unknown-key': {
    severity: 'error',
    means:
      'A key that has no meaning at this place. A mistyped key would otherwise be an agreement that nobody keeps.',
    mend: 'Correct its spelling or its indentation, or remove it. Keys that begin with `x-` are free at the top of the file.',
  },
  'missing-key': {
    severity: 'error',
    means: 'A key that is needed at this place is not there.',
    mend: 'Add it.',
  },
  'wrong-form': {
    severity: 'error',
    means: 'There is a single value, a list or a map where another of the three is expected.',
    mend: 'Write the value in the form that is expected.',
  },
  'not-one-of': {
    severity: 'error',
    means: 'A value that is not among the words allowed at this place.',
    mend: 'Write one of the words that the message lists.',
  },
  'empty-value': {
    severity: 'error',
    means: 'A key has no value.',
    mend: 'Write the value, or remove the key.',
  },
  'unknown-version': {
    severity: 'error',
    means: 'The file is written for another version of the format.',
    mend: 'Write `version: 1`, or use the program that the file was written for.',
  },
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
    mend: 'Write it with digits and a decimal point only, without a currency or a thousands separator.',
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
    mend: 'Write `last 6 months`, or another number of weeks, months, quarters or years.',
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
  'unknown-calendar': {
    severity: 'error',
    means: '`calendar_by` names a calendar that `calendars` lacks.',
    mend: 'Correct the name, or add the calendar.',
  },
  'duplicate-id': {
    severity: 'error',
    means: 'Two things have one id, so that a reference to it would be ambiguous.',
    mend: 'Rename one of them. Stages and exits share their ids.',
  },
  'reserved-name': {
    severity: 'error',
    means: 'A name that already means something where it would be used.',
    mend: 'Choose another.',
  },
  'unknown-stage': {
    severity: 'error',
    means: 'A reference to a stage that the path lacks.',
    mend: 'Correct the id, or add the stage.',
  },
  'unknown-exit': {
    severity: 'error',
    means: 'A reference to an exit that isn’t there.',
    mend: 'Correct the id, or add the exit.',
  },
  'unknown-event': {
    severity: 'error',
    means: 'A clock starts or stops at something that is no event, stage or exit.',
    mend: 'Name one of the events that the message lists, or the id of a stage or exit.',
  },
  'unknown-sla': {
    severity: 'error',
    means: 'A reference to an SLA that isn’t there.',
    mend: 'Correct the id, or add the SLA.',
  },
  'unknown-measure': {
    severity: 'error',
    means: 'An id that is no measure, or that names stages which aren’t there or in the wrong order.',
    mend: 'Write one of the catalogue’s ids; a row with an id of its own says its `measure`.',
  },
  'unknown-attribute': {
    severity: 'error',
    means: 'A filter on an attribute that no export has.',
    mend: 'Use owner, source or status, or add it to `attributes` of the leads or deals export.',
  },
  'unknown-touch-kind': {
    severity: 'error',
    means: 'An SLA asks for a kind of touch that `touches.counts` lacks.',
    mend: 'Correct the kind, or add it to `touches.counts`.',
  },
  'preset-not-bundled': {
    severity: 'error',
    means: 'An export names a preset, and this version brings none.',
    mend: 'Name the columns of the export under `columns`.',
  },
  'no-evidence': {
    severity: 'error',
    means: 'Nothing says how a lead is known to be there.',
    mend: 'Name `created`, a status, a column or a deal under `entered`.',
  },
  'ambiguous-evidence': {
    severity: 'error',
    means: 'One value would evidence two different things.',
    mend: 'Keep it where it belongs.',
  },
  'export-needed': {
    severity: 'error',
    means: 'Something is known only from an export, or a part of it, that the definition doesn’t mention.',
    mend: 'Add it under `exports`, with `file` left out where only `--export` names it.',
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
  'ambiguous-alias': {
    severity: 'error',
    means: 'One spelling stands for two values.',
    mend: 'Keep it under the value it means.',
  },
  'hand-over-order': {
    severity: 'error',
    means:
      'A hand-over would be accepted before, or at, the stage at which it happens, or no stage follows it.',
    mend: 'Name an earlier stage in `at`, or a later one in `accepted`.',
  },
  'no-hand-over': {
    severity: 'error',
    means:
      'Something depends on the hand-over, and neither `hand_over` nor the stages’ teams say where it is.',
    mend: 'Write `hand_over: STAGE`, or give the stages their teams.',
  },
  'unclear-sla': {
    severity: 'error',
    means:
      'An SLA is neither, or more than one, of a clock, a number of touches and criteria, or lacks a part of it.',
    mend: 'Write `starts`, `stops` and `within`; or `starts`, `touches` and `within`; or `criteria_of`.',
  },
  'sla-stops-before-start': {
    severity: 'error',
    means: 'A clock that would have to stop before it starts.',
    mend: 'Name a later stage in `stops`, or an earlier one in `starts`.',
  },
  'impossible-touches': {
    severity: 'error',
    means: 'An SLA asks for more days, or more of single kinds, than touches.',
    mend: 'Raise `at_least`, or ask for fewer.',
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
  'target-without-direction': {
    severity: 'error',
    means: 'A target on a measure of which neither more nor less is better.',
    mend: 'Remove the target.',
  },
  'unordered-dates': {
    severity: 'error',
    means: 'Values that hold from dates on are not in the order of their dates, or two hold from the same.',
    mend: 'Sort them, oldest first; only the first may lack `from`.',
  },
  'within-needed': {
    severity: 'error',
    means: 'A target or assumption on a conversion without a window: it would never be final.',
    mend: 'Add `within`, such as `within: 90 days`.',
  },
  'within-not-taken': {
    severity: 'error',
    means: 'A window on a measure that has none.',
    mend: 'Remove `within`; only conversions and the close rate take one.',
  },
  'per-not-taken': {
    severity: 'error',
    means: 'A period on an assumption that doesn’t add up over periods.',
    mend: 'Remove `per`; only volumes and sums take one.',
  },
  'missing-link': {
    severity: 'error',
    means:
      'The assumptions don’t lead from the first volume to revenue, so that no plan can be made of them.',
    mend: 'Add the assumption that the message names.',
  },
  'rate-of-own-currency': {
    severity: 'error',
    means: 'An exchange rate of the definition’s own currency.',
    mend: 'Remove it.',
  },
} as const satisfies Record<string, ProblemInfo>;
