import type { Sla } from '../definition/definition.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { cutIndex } from './cut-index.js';
import { cutBetween } from './dividers.js';
import { type EntryOrder, MAYBE, NO, SURE, type Sureness } from './entry-order.js';
import { hasManyEvents } from './event-windows.js';
import { stopAtEvent } from './first-entry.js';
import { stepsBack } from './steps-back.js';
import { NO_STOP, type Start, type Stop } from './stop.js';

/**
 * Whether a lead was handed over again after a hand-over, by an entry or before that: it stepped back in between or took an
 * exit, none of `but`.
 */
export function handedOverAgainBy(
  leads: Leads,
  order: EntryOrder,
  lead: number,
  handOver: number,
  entry: number,
  but: Uint8Array | null = null,
): Sureness {
  if (entry === handOver || leads.log.state[entry] !== leads.definition.handOver?.at) return NO;
  const isEntry = order.isBefore(entry, handOver) ? NO : order.isEntry(lead, entry);
  if (isEntry === NO) return NO;
  // Who steps back to there is not handed over.
  const isStepBack = stepsBack(leads, order, lead, entry);
  if (isStepBack === SURE) return NO;
  const isCut = cutBetween(leads, order, lead, handOver, entry, but);
  return Math.min(isEntry, isCut, isStepBack === MAYBE ? MAYBE : SURE) as Sureness;
}

/**
 * When a lead was handed over again after the hand-over that started a clock, at the earliest and at the latest: after a
 * step back or an exit, none of `but`.
 */
export function handedOverAgain(
  leads: Leads,
  order: EntryOrder,
  { lead, from: earliest, event }: Start,
  but: Uint8Array | null = null,
): Stop {
  const { first, at } = leads.log;
  let [next, from, to] = [NO_EVENT, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let until = first[lead + 1]!;
  const since = order.sinceOf(lead, event);
  if (hasManyEvents(leads, lead) && cutIndex(leads, order, but)(lead, since) === until) return NO_STOP;
  for (let entry = since; entry < until; entry++) {
    const isAgain = handedOverAgainBy(leads, order, lead, event, entry, but);
    if (isAgain === NO) continue;
    const isFirstSure = isAgain === SURE && order.lastOf(entry) < to;
    if (next === NO_EVENT || isFirstSure) next = entry;
    if (isFirstSure) to = order.lastOf(entry);
    from = Math.min(from, Math.max(at[entry]!, earliest));
    // Nothing that is later is the first.
    if (isFirstSure) until = order.untilAt(lead, to);
  }
  return next === NO_EVENT ? NO_STOP : stopAtEvent(leads.log, next, from, to);
}

/** Whether a clock started at a hand-over and the lead surely has another. */
export function isHandedOverAgain(leads: Leads, order: EntryOrder, { starts }: Sla, start: Start): boolean {
  return starts === 'hand_over' && handedOverAgain(leads, order, start).to < Number.POSITIVE_INFINITY;
}
