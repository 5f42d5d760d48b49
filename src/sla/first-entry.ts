import type { Leads } from '../leads/leads.js';
import { type EntryOrder, SURE, type Sureness } from './entry-order.js';
import type { StateSet } from './state-set.js';
import { NO_STOP, NO_TOUCH, type Start, type Stop } from './stop.js';

/** Which entries may end the clock of a start. */
export interface Belonging {
  /** The first event of the lead that may. */
  since(start: Start): number;
  /** All from this one on surely don't. */
  until(start: Start): number;
  /** Whether an event between the two, with a time, does. */
  belongs(start: Start, event: number): Sureness;
}

/**
 * When a lead first entered one of these states as far as it belongs to a start: at the earliest when it may have, at the
 * latest when it surely had.
 */
export function firstEntry(
  { log }: Leads,
  order: EntryOrder,
  { has }: StateSet,
  start: Start,
  belonging: Belonging,
): Stop {
  let end = belonging.until(start);
  let [first, from, to] = [-1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let event = belonging.since(start); event < end; event++) {
    if (has[log.state[event]!] === 0 || !(log.at[event]! <= to)) continue;
    const isEntry = order.isEntry(start.lead, event);
    const sureness = isEntry && Math.min(isEntry, belonging.belongs(start, event));
    if (sureness === 0) continue;
    const last = Math.max(order.lastOf(event), start.from);
    const isFirstSure = sureness === SURE && last < to;
    if (first < 0 || isFirstSure) first = event;
    from = Math.min(from, Math.max(log.at[event]!, start.from));
    if (!isFirstSure) continue;
    to = last;
    if (to === start.from) break;
    end = Math.min(end, order.untilAt(start.lead, to));
  }
  return first < 0 ? NO_STOP : stopAtEvent(log, first, from, to);
}

/** The stop that an entry is. */
export function stopAtEvent(log: Leads['log'], event: number, from: number, to: number): Stop {
  const [at, width] = [log.at[event]!, log.width[event]!];
  return { from, to, at, width, event, touch: NO_TOUCH, mayBeUndated: false };
}
