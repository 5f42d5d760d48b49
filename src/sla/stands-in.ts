import type { Leads } from '../leads/leads.js';
import { cutsWay } from './dividers.js';
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
  for (let other = log.first[lead]!; other < log.first[lead + 1]!; other++) {
    if (other === event || Number.isNaN(log.at[other]!)) continue;
    if (order.isAfterStart(other, start) || order.isBefore(other, event)) continue;
    const state = log.state[other]!;
    const staysIn = state < definition.stages.length && has[state] === 1;
    const leaves = staysIn ? NO : cutsWay(leads, order, lead, other);
    const isBetween = order.isBefore(event, other) && order.isBeforeStart(other, start);
    if (leaves === SURE && isBetween) return NO;
    if (leaves !== NO) stood = MAYBE;
  }
  return stood;
}

/** Whether a lead surely stood in a stage of the set at a moment. */
export function standsIn(leads: Leads, set: StateSet): (start: StartMoment & Pick<Start, 'lead'>) => boolean {
  const order = entryOrder(leads);
  const { log, definition } = leads;
  return (start) => {
    for (let event = log.first[start.lead]!; event < log.first[start.lead + 1]!; event++) {
      const state = log.state[event]!;
      if (state >= definition.stages.length || set.has[state] === 0) continue;
      if (!order.isBeforeStart(event, start) || order.isEntry(start.lead, event) !== SURE) continue;
      if (stoodBy(leads, order, set, event, start) === SURE) return true;
    }
    return false;
  };
}
