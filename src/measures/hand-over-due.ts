import { lastMomentOf } from '../leads/arrange-events.js';
import { calendarsOf } from '../leads/calendars-of.js';
import type { Leads } from '../leads/leads.js';
import type { Calendar } from '../time/calendar.js';
import { dueAt } from '../time/due-at.js';
import type { Duration } from '../time/duration.js';
import { DATE_WIDTH, type Instant } from '../time/moment.js';

/** Between which two moments the decision on a hand-over was due: the same one where it was at an instant. */
export interface Due {
  readonly earliest: Instant;
  readonly latest: Instant;
}

/** When the decision on the hand-over that is this event of the lead's was due. */
export type DueOf = (lead: number, event: number) => Due;

/** Finds when decisions were due. On all hand-overs of one date that is the same, and is found once. */
export function handOverDue(leads: Leads, decideWithin: Duration): DueOf {
  const { log, definition } = leads;
  const calendarOf = calendarsOf(leads);
  const ofDates = new Map<Calendar, Map<Instant, Due>>();
  const find = (calendar: Calendar, at: Instant, width: number): Due => {
    const last = lastMomentOf(definition.calendar.zone, at, width);
    const earliest = dueAt(decideWithin, calendar, at);
    return { earliest, latest: last === at ? earliest : dueAt(decideWithin, calendar, last) };
  };
  const findOnce = (calendar: Calendar, date: Instant): Due => {
    const known = ofDates.get(calendar) ?? new Map<Instant, Due>();
    const due = find(calendar, date, DATE_WIDTH);
    ofDates.set(calendar, known.set(date, due));
    return due;
  };
  return (lead, event) => {
    const calendar = calendarOf(lead);
    const at = log.at[event]!;
    const width = log.width[event]!;
    if (width !== DATE_WIDTH) return find(calendar, at, width);
    return ofDates.get(calendar)?.get(at) ?? findOnce(calendar, at);
  };
}
