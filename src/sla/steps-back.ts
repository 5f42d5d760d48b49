import { AGAIN, FIRST, RECYCLE } from '../leads/event-log.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { type EntryOrder, MAYBE, NO, once, SURE, type Sureness } from './entry-order.js';

/**
 * Whether an entry leaves a later stage, and no exit: perhaps where it isn't sure what the lead left by it. As if it lay
 * between two events where they are given.
 */
export function stepsBack(
  leads: Leads,
  order: EntryOrder,
  lead: number,
  entry: number,
  from = NO_EVENT,
  until = NO_EVENT,
): Sureness {
  if ((leads.log.flags[entry]! & (RECYCLE | AGAIN)) === 0) return NO;
  const ever = once(order.known.stepsBack, entry, () => judge(leads, order, lead, entry, NO_EVENT, NO_EVENT));
  // Between two events there is less that it may have left.
  const isSame = ever === NO || (from === NO_EVENT && until === NO_EVENT);
  return isSame ? ever : judge(leads, order, lead, entry, from, until);
}

function judge(
  leads: Leads,
  order: EntryOrder,
  lead: number,
  entry: number,
  from: number,
  until: number,
): Sureness {
  const { log, definition } = leads;
  const { first, state, flags } = log;
  const before = eventBefore(leads, order, lead, entry);
  const isStepBack =
    (flags[entry]! & RECYCLE) !== 0 && before >= first[lead]! && state[before]! < definition.stages.length;
  if (!isStepBack && (flags[entry]! & AGAIN) === 0) return NO;
  if (isSettled(leads, order, lead, entry)) return isStepBack ? SURE : NO;
  if (isStepBack) return MAYBE;
  const isNear = nearEnough(leads, order, lead, entry);
  for (let other = first[lead]!; other < first[lead + 1]!; other++) {
    const isLater = state[other]! > state[entry]! && state[other]! < definition.stages.length;
    if (!isLater || !isNear(other)) continue;
    const isOutside = other === until || (from !== NO_EVENT && order.isBefore(other, from));
    if (!isOutside && mayFollow(leads, order, lead, other, entry)) return MAYBE;
  }
  return NO;
}

/** Whether an entry may have been the very next after another event, as far as that can be told without looking at others. */
function nearEnough(
  { log }: Leads,
  order: EntryOrder,
  lead: number,
  entry: number,
): (event: number) => boolean {
  let last = order.sinceOf(lead, entry) - 1;
  while (last >= log.first[lead]! && !(counts(log, last) && log.at[last]! < Number.POSITIVE_INFINITY)) last--;
  const since = last < log.first[lead]! ? last : order.sinceOf(lead, last);
  const until = order.untilOf(lead, entry);
  return (event) => (event >= since && event < until) || Number.isNaN(log.at[event]!);
}

/** Whether an entry may have been the very next after another event. */
function mayFollow({ log }: Leads, order: EntryOrder, lead: number, event: number, entry: number): boolean {
  if (order.isBefore(entry, event)) return false;
  const end = order.untilOf(lead, entry);
  for (let other = order.sinceOf(lead, event); other < end; other++)
    if (counts(log, other) && order.isBefore(event, other) && order.isBefore(other, entry)) return false;
  return true;
}

function counts({ flags }: Leads['log'], event: number): boolean {
  return (flags[event]! & (FIRST | AGAIN)) !== 0;
}

/** Whether it is sure which event stands before this one: where others share their dates, that is a guess. */
function isSettled({ log }: Pick<Leads, 'log'>, order: EntryOrder, lead: number, event: number): boolean {
  const isIt = once(order.known.isSettled, event, () => {
    const before = eventBefore({ log }, order, lead, event);
    const end = order.untilOf(lead, event);
    const since = Math.min(order.sinceOf(lead, event), order.sinceOf(lead, before));
    for (let other = since; other < end; other++) {
      if (other === event || Number.isNaN(log.at[other]!) || order.isBefore(event, other)) continue;
      if (supports({ log }, order, lead, other, event)) continue;
      if (!order.isBefore(other, event) || (other !== before && !order.isBefore(other, before))) return NO;
    }
    return SURE;
  });
  return isIt === SURE;
}

/** The event that stands before an entry, but for those that support it; below the lead's first where there is none. */
function eventBefore(leads: Pick<Leads, 'log'>, order: EntryOrder, lead: number, entry: number): number {
  let before = entry - 1;
  while (before >= leads.log.first[lead]! && supports(leads, order, lead, before, entry)) before--;
  return before;
}

/** Whether an event is only a wider record of an entry, and so comes neither before nor after it. */
function supports(
  { log }: Pick<Leads, 'log'>,
  order: EntryOrder,
  lead: number,
  event: number,
  entry: number,
): boolean {
  if (log.state[event] !== log.state[entry] || order.isEntry(lead, event) !== NO) return false;
  return !order.isBefore(event, entry) && !order.isBefore(entry, event);
}
