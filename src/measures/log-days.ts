import type { EventLog } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { type Day, isInterval } from '../time/moment.js';
import type { Zone } from '../time/zone.js';

/** The calendar dates of the events of a log, in the zone of the calendar; 0 of those not asked for yet. */
export interface LogDays {
  readonly zone: Zone;
  readonly log: EventLog;
  readonly days: Int32Array;
}

const kept = new WeakMap<EventLog, LogDays>();

/** The same for all measures of these leads. */
export function logDays({ log, definition }: Pick<Leads, 'log' | 'definition'>): LogDays {
  const { zone } = definition.calendar;
  const known = kept.get(log);
  if (known?.zone === zone) return known;
  const made = { zone, log, days: new Int32Array(log.at.length) };
  kept.set(log, made);
  return made;
}

/** The date of an event with a time, looked for once; 1 January 1970, which is 0, each time. */
export function dayOfEvent(logDays: LogDays, event: number): Day {
  const known = logDays.days[event]!;
  return known === 0 ? findDay(logDays, event) : known;
}

/** That of its latest end. */
export function lastDayOfEvent(logDays: LogDays, event: number): Day {
  const { zone, log } = logDays;
  const width = log.width[event]!;
  return isInterval(width) ? zone.dayOf(log.at[event]! + width * 1000) : dayOfEvent(logDays, event);
}

function findDay({ zone, log, days }: LogDays, event: number): Day {
  const day = zone.dayOf(log.at[event]!);
  days[event] = day;
  return day;
}
