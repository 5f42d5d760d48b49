import { lastMomentOf } from '../leads/arrange-events.js';
import { calendarsOf } from '../leads/calendars-of.js';
import type { Leads } from '../leads/leads.js';
import { firstTouch } from '../sla/first-touch.js';
import type { Calendar } from '../time/calendar.js';
import type { Instant } from '../time/moment.js';
import { spanSeconds } from '../time/span.js';
import { ELAPSED, type ResponseBand, type Timing, timeTaken, workingTiming } from './response-bands.js';

/** How one hand-over was answered. Seconds are Infinity where it wasn't. */
export interface Response {
  /** On a clock; by calendar dates where either end has no time of day, NaN where one lies between two snapshots. */
  readonly seconds: number;
  /** It was answered, and `seconds` are of calendar dates. */
  readonly isToTheDay: boolean;
  readonly band: ResponseBand;
  /** In working time: at least and at most, the same where both ends are exact. */
  readonly workingLow: number;
  readonly workingHigh: number;
  readonly workingBand: ResponseBand;
}

const NONE_YET: Response = {
  seconds: Number.POSITIVE_INFINITY,
  isToTheDay: false,
  band: 'none_yet',
  workingLow: Number.POSITIVE_INFINITY,
  workingHigh: Number.POSITIVE_INFINITY,
  workingBand: 'none_yet',
};

/** The response to the hand-over of a lead that is this event of the log, of what began before `limit`. */
type ResponseOf = (lead: number, event: number, limit: Instant) => Response;

/** Finds the first touch, or the first contact, at or after a hand-over. */
export function responseOf(leads: Leads, contact: boolean): ResponseOf {
  const { log, touches, definition } = leads;
  const { zone } = definition.calendar;
  const find = firstTouch(leads, { contact, lookBackSeconds: definition.touches.lookBackSeconds });
  const calendarOf = calendarsOf(leads);
  const timings = new Map<Calendar, Timing>();
  const timingOf = (calendar: Calendar) => {
    const timing = timings.get(calendar) ?? workingTiming(calendar);
    timings.set(calendar, timing);
    return timing;
  };
  return (lead, event, limit) => {
    const handOver = { at: log.at[event]!, width: log.width[event]! };
    const [from, to] = [handOver.at, lastMomentOf(zone, handOver.at, handOver.width)];
    const found = find({ lead, from, to });
    if (touches === null || found.maybe < 0 || !(touches.at[found.maybe]! < limit)) return NONE_YET;
    const touch = { at: touches.at[found.maybe]!, width: touches.width[found.maybe]! };
    const isExact = handOver.width === 0 && touch.width === 0;
    // One who looks back, or knows only the day, may find the touch before the hand-over: it was answered at once.
    const seconds = Math.max(0, spanSeconds(zone, handOver, touch));
    const shortest = { startAt: to, answeredAt: Math.max(touch.at, to) };
    const longest = { startAt: from, answeredAt: found.to };
    const working = timeTaken(timingOf(calendarOf(lead)), shortest, longest);
    return {
      seconds,
      isToTheDay: !isExact && !Number.isNaN(seconds),
      band: timeTaken(ELAPSED, shortest, longest).band,
      workingLow: working.low,
      workingHigh: working.high,
      workingBand: working.band,
    };
  };
}
