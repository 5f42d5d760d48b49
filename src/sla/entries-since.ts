import type { Sla } from '../definition/definition.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { slipMs, slipOf } from './belongs-to.js';
import { cutBetween } from './dividers.js';
import { type EntryOrder, MAYBE, NO, SURE, type Sureness } from './entry-order.js';
import { hasManyEvents } from './event-windows.js';
import type { Belonging } from './first-entry.js';
import { handedOverAgain, handedOverAgainBy } from './handed-over-again.js';
import { sinceItLeft, stoodBy } from './stands-in.js';
import type { StateSet } from './state-set.js';
import { stepsBack } from './steps-back.js';
import { NO_STOP, type Start, type Stop } from './stop.js';

/**
 * Whether an entry ends the clock of a start: it came after the start; or it is a stage that counts as entered at the
 * start, by a slip or as where an assigned lead stood already. Of a hand-over none that is the next one's.
 */
export function entriesSince(leads: Leads, order: EntryOrder, { starts }: Sla, set: StateSet): Belonging {
  const { log, definition } = leads;
  const isStage = (event: number) => log.state[event]! < definition.stages.length;
  const since = (start: Start, event: number): Sureness => {
    if (start.event === NO_EVENT) {
      if (order.isAfterStart(event, start)) return SURE;
      const isBefore = order.isBeforeStart(event, start);
      // Nothing happened to a lead before it was there: what shares its date with the creation came after it.
      if (starts === 'created') return isBefore ? NO : SURE;
      return isStage(event) ? stoodBy(leads, order, set, event, start) : isBefore ? NO : MAYBE;
    }
    if (order.isBefore(start.event, event)) return SURE;
    // Out of an exit nothing is known beforehand.
    const maySlip = isStage(event) && isStage(start.event);
    const slip = maySlip ? slipOf(leads, order, start.lead, event, start.event) : NO;
    return order.isBefore(event, start.event) ? slip : (Math.max(slip, MAYBE) as Sureness);
  };
  const first = (start: Start) => firstSince(leads, order, set, start);
  if (starts !== 'hand_over')
    return {
      since: first,
      until: ({ lead }) => log.first[lead + 1]!,
      belongs: (start, event) => (event === start.event ? NO : since(start, event)),
    };
  const nextOf = nextHandOvers(leads, order, set);
  return {
    since: first,
    until: (start) => order.untilAt(start.lead, nextOf(start)?.to ?? Number.POSITIVE_INFINITY),
    belongs(start, event) {
      const belongs = event === start.event ? NO : since(start, event);
      if (belongs === NO || nextOf(start) === NO_STOP) return belongs;
      const isOfNext = belongsToNext(leads, order, set, start, event);
      return isOfNext === NO ? belongs : isOfNext === SURE ? NO : MAYBE;
    },
  };
}

/** Before this event none is a slip or still tells where the lead stood. */
function firstSince(leads: Leads, order: EntryOrder, set: StateSet, start: Start): number {
  if (start.event === NO_EVENT) return sinceItLeft(leads, order, set, start);
  return order.sinceAt(start.lead, start.from - slipMs(leads));
}

/**
 * When the next hand-over of a lead was, of the hand-over that was asked for last; null where the lead has few events, and
 * each may be looked at.
 */
function nextHandOvers(
  leads: Leads,
  order: EntryOrder,
  { has }: StateSet,
): (start: Start) => Pick<Stop, 'to'> | null {
  let [kept, next]: [number, Stop] = [NO_EVENT, NO_STOP];
  return (start) => {
    if (!hasManyEvents(leads, start.lead)) return null;
    if (start.event !== kept) [kept, next] = [start.event, handedOverAgain(leads, order, start, has)];
    return next;
  };
}

/** Whether an entry is of a later hand-over of the lead: after it, or a slip before it. */
function belongsToNext(
  leads: Leads,
  order: EntryOrder,
  set: StateSet,
  start: Start,
  event: number,
): Sureness {
  const { lead } = start;
  let found: Sureness = NO;
  const end = order.untilOf(lead, event, slipMs(leads));
  for (let next = order.sinceOf(lead, start.event); next < end && found !== SURE; next++) {
    // An exit of the set makes nothing the next one's: it ended the clock before.
    const isNext = next === event ? NO : handedOverAgainBy(leads, order, lead, start.event, next, set.has);
    if (isNext === NO) continue;
    const isAfter = order.isBefore(next, event);
    const slip = isAfter ? NO : slipToNext(leads, order, set, start, event, next);
    const isOfIt = isAfter ? SURE : order.isBefore(event, next) ? slip : Math.max(slip, MAYBE);
    found = Math.max(found, Math.min(isNext, isOfIt)) as Sureness;
  }
  return found;
}

/** Whether an entry is a slip before the next hand-over: only where the lead had left, or stepped back, by then. */
function slipToNext(
  leads: Leads,
  order: EntryOrder,
  { has }: StateSet,
  { lead, event: from }: Start,
  event: number,
  next: number,
): Sureness {
  if (leads.log.state[event]! >= leads.definition.stages.length) return NO;
  const isCut = cutBetween(leads, order, lead, from, event, has);
  const isSince = Math.max(isCut, stepsBack(leads, order, lead, event));
  return isSince === NO ? NO : (Math.min(isSince, slipOf(leads, order, lead, event, next)) as Sureness);
}
