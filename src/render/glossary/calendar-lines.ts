import type { Definition } from '../../definition/definition.js';
import type { Calendar, Hours } from '../../time/calendar.js';
import { formatDay } from '../../time/civil.js';
import { listed, markdownText, quoted, sentences } from './markdown-text.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** When people work and how periods are cut, and which other calendars there are. */
export function calendarLines({ calendar, calendars, calendarBy }: Definition): readonly string[] {
  const others = [...calendars].map(([name, other]) => `- **${markdownText(name)}**: ${hoursWords(other)}`);
  return [
    `Periods are cut in ${markdownText(calendar.zone.id)}; weeks start on ${WEEKDAYS[calendar.weekStarts]}, the fiscal year in ${MONTHS[calendar.fiscalYearStarts - 1]}.`,
    '',
    `Working time: ${hoursWords(calendar)}`,
    ...(others.length === 0 ? [] : ['', 'Other calendars:', '', ...others]),
    ...(calendarBy === null ? [] : ['', byWords(calendarBy)]),
  ];
}

function hoursWords({ zone, workingHours, holidays, otherHours }: Calendar): string {
  const dates = [...holidays].sort((a, b) => a - b).map(formatDay);
  const other = [...otherHours]
    .sort(([a], [b]) => a - b)
    .map(([day, hours]) => `${formatDay(day)} ${intervals(hours)}`);
  return sentences(
    `${weekWords(workingHours)} (${markdownText(zone.id)}).`,
    dates.length === 0 ? null : `Nobody works on ${listed(dates, 'and')}.`,
    other.length === 0 ? null : `Other hours: ${other.join(', ')}.`,
  );
}

/** `Monday to Thursday 09:00–17:00, Friday 09:00–15:00`: days with the same hours that follow each other, as one. */
function weekWords(week: Calendar['workingHours']): string {
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const [day, intervalsOfDay] of week.entries()) {
    if (intervalsOfDay.length === 0) continue;
    const hours = intervals(intervalsOfDay);
    const run = runs.at(-1);
    if (run?.hours === hours && run.last === day - 1) run.last = day;
    else runs.push({ first: day, last: day, hours });
  }
  return runs
    .map(
      ({ first, last, hours }) => `${WEEKDAYS[first]}${last > first ? ` to ${WEEKDAYS[last]}` : ''} ${hours}`,
    )
    .join(', ');
}

function intervals(hours: readonly Hours[]): string {
  if (hours.length === 0) return 'closed';
  return listed(
    hours.map(({ from, to }) => `${clock(from)}–${clock(to)}`),
    'and',
  );
}

/** Minutes after midnight as a time of day; a shift over midnight ends on the next. */
function clock(minutes: number): string {
  const ofDay = minutes > 1440 ? minutes - 1440 : minutes;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

function byWords({ attribute, calendars }: NonNullable<Definition['calendarBy']>): string {
  const rules = [...calendars].map(([value, name]) => `${quoted([value])} has **${markdownText(name)}**`);
  return `Which calendar counts goes by ${markdownText(attribute)}: ${rules.join(', ')}; all others have the first.`;
}
