import { AGAIN, RECYCLE } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { cutAt, cutIndex } from './cut-index.js';
import { type EntryOrder, MAYBE, NO, once, SURE, type Sureness } from './entry-order.js';
import { hasManyEvents } from './event-windows.js';

/**
 * Whether any event between two others is such a one; an event that perhaps is, or perhaps lies there, is a maybe. `next`
 * leads to the next that may be one.
 */
export function anyBetween(
  { log }: Leads,
  order: EntryOrder,
  lead: number,
  from: number,
  until: number,
  isSuch: (event: number) => Sureness,
  next: (lead: number, event: number) => number = eachOfThem,
): Sureness {
  let found: Sureness = NO;
  const end = order.untilOf(lead, until);
  const since = order.sinceOf(lead, from);
  for (let event = next(lead, since); event < end; event = next(lead, event + 1)) {
    if (event === from || event === until || Number.isNaN(log.at[event]!)) continue;
    if (order.isBefore(event, from) || order.isBefore(until, event)) continue;
    const isIt = isSuch(event);
    if (isIt === SURE && order.isBefore(from, event) && order.isBefore(event, until)) return SURE;
    if (isIt !== NO) found = MAYBE;
  }
  return found;
}

function eachOfThem(_lead: number, event: number): number {
  return event;
}

/** Whether a lead's way was cut between two events: it took an exit, none of `but`, or stepped back. */
export function cutBetween(
  leads: Leads,
  order: EntryOrder,
  lead: number,
  from: number,
  until: number,
  but: Uint8Array | null = null,
): Sureness {
  const { state, flags } = leads.log;
  const stageCount = leads.definition.stages.length;
  const isCut = (event: number) =>
    state[event]! < stageCount && (flags[event]! & (AGAIN | RECYCLE)) === 0
      ? NO
      : cutAt(leads, order, lead, event, but, from, until);
  const next = hasManyEvents(leads, lead) ? cutIndex(leads, order, but) : eachOfThem;
  return anyBetween(leads, order, lead, from, until, isCut, next);
}

/**
 * Whether an entry hands a lead over, unless it steps back: as the first of its stage since the lead was there, took an exit
 * or stepped back.
 */
export function handsOver(leads: Leads, order: EntryOrder, lead: number, entry: number): Sureness {
  if (leads.log.state[entry] !== leads.definition.handOver?.at || order.isEntry(lead, entry) === NO)
    return NO;
  return once(order.known.handsOver, entry, () => isHandedOverBy(leads, order, lead, entry));
}

function isHandedOverBy(leads: Leads, order: EntryOrder, lead: number, entry: number): Sureness {
  const { at } = leads.log;
  let found = isFirstSince(leads, order, lead, null, entry);
  const end = order.untilOf(lead, entry);
  for (let cut = sinceLast(leads, order, lead, entry); cut < end && found !== SURE; cut++) {
    if (cut === entry || Number.isNaN(at[cut]!) || order.isBefore(entry, cut)) continue;
    const isFirst = isFirstSince(leads, order, lead, cut, entry);
    const isCut = isFirst === NO ? NO : cutAt(leads, order, lead, cut);
    if (isCut === NO) continue;
    found = order.isBefore(cut, entry) ? (Math.min(isCut, isFirst) as Sureness) : MAYBE;
  }
  return found;
}

/** The first event that may have been at or after another entry of the stage that surely was before this one. */
function sinceLast({ log }: Leads, order: EntryOrder, lead: number, entry: number): number {
  for (let other = order.sinceOf(lead, entry) - 1; other >= log.first[lead]!; other--)
    if (log.state[other] === log.state[entry] && order.isEntry(lead, other) !== NO)
      return order.sinceOf(lead, other);
  return log.first[lead]!;
}

/** Whether no other entry of the same stage lies between an event and an entry; null: ever before the entry. */
function isFirstSince(
  { log }: Leads,
  order: EntryOrder,
  lead: number,
  event: number | null,
  entry: number,
): Sureness {
  let isFirst: Sureness = SURE;
  const end = order.untilOf(lead, entry);
  const since = event === null ? log.first[lead]! : order.sinceOf(lead, event);
  for (let other = since; other < end; other++) {
    if (other === entry || other === event || log.state[other] !== log.state[entry]) continue;
    if (order.isEntry(lead, other) === NO) continue;
    if (order.isBefore(entry, other) || (event !== null && order.isBefore(other, event))) continue;
    if (order.isBefore(other, entry) && (event === null || order.isBefore(event, other))) return NO;
    isFirst = MAYBE;
  }
  return isFirst;
}
