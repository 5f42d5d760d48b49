import type { EventLog } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import type { Day } from '../time/moment.js';
import type { Zone } from '../time/zone.js';

/** Of an event without a time. */
const NO_DAY = -(2 ** 31);

const known = new WeakMap<EventLog, { readonly zone: Zone; readonly days: Int32Array }>();

/** The calendar date of each event of the log, in the zone of the calendar. Found once for all measures. */
export function logDays({ log, definition }: Pick<Leads, 'log' | 'definition'>): Int32Array {
  const { zone } = definition.calendar;
  const found = known.get(log);
  if (found?.zone === zone) return found.days;
  const days = daysOf(log, (at) => zone.dayOf(at));
  known.set(log, { zone, days });
  return days;
}

function daysOf({ at }: EventLog, dayOf: (at: number) => Day): Int32Array {
  const days = new Int32Array(at.length);
  for (let event = 0; event < days.length; event++)
    days[event] = Number.isNaN(at[event]!) ? NO_DAY : dayOf(at[event]!);
  return days;
}
