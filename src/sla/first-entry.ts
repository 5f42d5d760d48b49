import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { type EntryOrder, SURE, type Sureness } from './entry-order.js';
import type { StateSet } from './state-set.js';
import { emptyStop, NO_STOP, type Rewritten, type Start, type Stop } from './stop.js';

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
 * latest when it surely had. Written into `stop`, unless it never did.
 */
export function firstEntry(
  { log }: Leads,
  order: EntryOrder,
  { has, isReached }: StateSet,
  start: Start,
  belonging: Belonging,
  stop: Rewritten<Stop>,
): Stop {
  if (isReached[start.lead] === 0) return NO_STOP;
  let end = belonging.until(start);
  let first = NO_EVENT;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
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
  return first === NO_EVENT ? NO_STOP : stopAtEvent(log, first, from, to, stop);
}

/** The stop that an entry is; written into one that is there already where clocks are many. */
export function stopAtEvent(
  { at, width }: Leads['log'],
  event: number,
  from: number,
  to: number,
  stop: Rewritten<Stop> = emptyStop(),
): Stop {
  stop.from = from;
  stop.to = to;
  stop.at = at[event]!;
  stop.width = width[event]!;
  stop.event = event;
  return stop;
}
