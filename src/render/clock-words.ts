import type { ClockItem } from '../report/clock-item.js';
import { isBreach } from '../report/is-breach.js';
import type { WhenItem } from '../report/lead-values.js';
import type { Zone } from '../time/zone.js';
import { isAfterHours, lateSpan } from './clock-span.js';
import { dateSpan } from './date-span.js';
import { momentText } from './moment-text.js';
import { plainText } from './plain-text.js';
import { reasonText, stateText } from './sla-words.js';

/** How late a clock is, and in which time that counts. */
type LateClock = Pick<ClockItem, 'late_seconds' | 'in_working_time'>;

/** Whose clock it is: a lead's id, or a deal's with its lead's where there is one. */
export function recordText({ lead, deal }: Pick<ClockItem, 'lead' | 'deal'>): string {
  if (deal === null) return plainText(lead ?? '(no id)');
  return plainText(lead === null ? `deal ${deal}` : `deal ${deal} of ${lead}`);
}

/** How a clock stands and why: `breached, not met: Email, Country`. */
export function standingText(clock: ClockItem): string {
  const why = whyText(clock);
  return why === '' ? stateText(clock.state) : `${stateText(clock.state)}, ${why}`;
}

/** Why a clock stands as it does, with the criteria it misses, or by whom and why it was waived; empty where its state says it all. */
export function whyText({ why, missed, waived_by, waived_because }: ClockItem): string {
  const waived = [
    ...(waived_by === null ? [] : [`by ${waived_by}`]),
    ...(waived_because === null ? [] : [`because: ${waived_because}`]),
  ];
  const missing = missed.length === 0 ? '' : `: ${missed.join(', ')}`;
  return plainText([`${reasonText(why)}${missing}`, ...waived].join(' ').trim());
}

/** How late, in the time it counts: `39.5 h of working time`, `after hours`; null where it isn't, or nobody can tell. */
export function lateText({ late_seconds, in_working_time }: LateClock): string | null {
  if (late_seconds === null) return null;
  const isOfWork = in_working_time && !isAfterHours(late_seconds, in_working_time);
  return `${lateSpan(late_seconds, in_working_time)}${isOfWork ? ' of working time' : ''}`;
}

/** The same within a sentence: `late by 39.5 h of working time`, `after closing time, before work began again`. */
export function latePhrase(clock: LateClock): string | null {
  const { late_seconds, in_working_time } = clock;
  if (late_seconds === null) return null;
  return isAfterHours(late_seconds, in_working_time)
    ? 'after closing time, before work began again'
    : `late by ${lateText(clock)}`;
}

/** When it was due: a moment, a date, or the days between which it was; empty where there is no such time. */
export function dueText({ due }: Pick<ClockItem, 'due'>, zone: Zone): string {
  return due === null ? '' : whenShort(due, zone);
}

/** When it started: a moment, a date, or the days between which it did. */
export function startedText({ started, started_at }: StartedClock, zone: Zone): string {
  return started === undefined ? momentText(started_at, zone) : whenShort(started, zone);
}

/** When it stopped; empty where it didn't. */
export function stoppedText({ stopped, stopped_at }: StoppedClock, zone: Zone): string {
  if (stopped !== undefined) return whenShort(stopped, zone);
  return stopped_at === null ? '' : momentText(stopped_at, zone);
}

type StartedClock = Pick<ClockItem, 'started_at' | 'started'>;
type StoppedClock = Pick<ClockItem, 'stopped_at' | 'stopped'>;

function whenShort(when: NonNullable<WhenItem>, zone: Zone): string {
  if ('at' in when) return momentText(when.at, zone);
  if ('on' in when) return momentText(when.on, zone);
  const [after, before] = [Date.parse(when.after), Date.parse(when.before)];
  // The end is exclusive, and of a day it is the midnight after it.
  return dateSpan(zone.dayOf(after), zone.dayOf(Math.max(after, before - 1)));
}

/** A clock in one sentence, for a place that shows nothing else: who, how late, since when, whose, whom to call. */
export function clockSentence(clock: ClockItem, zone: Zone): string {
  const due = dueText(clock, zone);
  const parts = [
    ...standing(clock),
    `started ${startedText(clock, zone)}`,
    ...(due === '' ? [] : [`due ${due}`]),
    ...(clock.owner === null ? [] : [`owner ${clock.owner}`]),
    ...(clock.escalate_to === null ? [] : [`call ${clock.escalate_to}`]),
  ];
  return plainText(`${recordText(clock)}: ${parts.join('; ')}`);
}

/** Late by how much says that it is late. */
function standing(clock: ClockItem): string[] {
  const late = latePhrase(clock);
  if (late === null) return [standingText(clock)];
  return [`${clock.why === 'late' ? stateText(clock.state) : standingText(clock)}, ${late}`];
}

/** A breach that a pipeline should hear of: one that the baseline, where there is any, doesn't know yet. */
export function isNewBreach(clock: ClockItem): boolean {
  return isBreach(clock.state) && clock.is_new !== false;
}
