import type { Leads } from '../leads/leads.js';
import { cutAt } from './cut-index.js';
import {
  type EntryOrder,
  entryOrder,
  MAYBE,
  NO,
  type StartMoment,
  SURE,
  type Sureness,
} from './entry-order.js';
import type { StateSet } from './state-set.js';
import type { Start } from './stop.js';

/**
 * Whether a lead stood in a stage of the set at a moment, by an entry of it before that, or perhaps before it: no exit and
 * no step back was between.
 */
export function stoodBy(
  leads: Leads,
  order: EntryOrder,
  { has }: StateSet,
  event: number,
  start: StartMoment & Pick<Start, 'lead'>,
): Sureness {
  const { log, definition } = leads;
  const { lead } = start;
  let stood: Sureness = SURE;
  const end = order.untilAt(lead, start.to);
  for (let other = order.sinceOf(lead, event); other < end; other++) {
    if (other === event || Number.isNaN(log.at[other]!)) continue;
    if (order.isAfterStart(other, start) || order.isBefore(other, event)) continue;
    const state = log.state[other]!;
    const staysIn = state < definition.stages.length && has[state] === 1;
    const leaves = staysIn ? NO : cutAt(leads, order, lead, other);
    const isBetween = order.isBefore(event, other) && order.isBeforeStart(other, start);
    if (leaves === SURE && isBetween) return NO;
    if (leaves !== NO) stood = MAYBE;
  }
  return stood;
}

/**
 * The first event by which a lead may have stood in a stage of the set at a moment: it stands there no more by what surely
 * was before the last exit or step back that surely was before the moment.
 */
export function sinceItLeft(
  leads: Leads,
  order: EntryOrder,
  { has }: StateSet,
  { lead, from }: Pick<Start, 'lead' | 'from'>,
): number {
  const { log, definition } = leads;
  for (let event = order.sinceAt(lead, from) - 1; event >= log.first[lead]!; event--) {
    const state = log.state[event]!;
    const staysIn = state < definition.stages.length && has[state] === 1;
    if (staysIn || Number.isNaN(log.at[event]!)) continue;
    if (cutAt(leads, order, lead, event) === SURE) return order.sinceOf(lead, event);
  }
  return log.first[lead]!;
}

/** Whether a lead surely stood in a stage of the set at a moment. */
export function standsIn(leads: Leads, set: StateSet): (start: StartMoment & Pick<Start, 'lead'>) => boolean {
  const order = entryOrder(leads);
  const { log, definition } = leads;
  return (start) => {
    const end = order.untilAt(start.lead, start.to);
    for (let event = sinceItLeft(leads, order, set, start); event < end; event++) {
      const state = log.state[event]!;
      if (state >= definition.stages.length || set.has[state] === 0) continue;
      if (!order.isBeforeStart(event, start) || order.isEntry(start.lead, event) !== SURE) continue;
      if (stoodBy(leads, order, set, event, start) === SURE) return true;
    }
    return false;
  };
}
