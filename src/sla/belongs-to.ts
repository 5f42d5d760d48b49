import type { Leads } from '../leads/leads.js';
import { DAY_MS } from '../time/moment.js';
import { anyBetween, cutBetween, handsOver } from './dividers.js';
import { type EntryOrder, MAYBE, NO, SURE, type Sureness } from './entry-order.js';
import { stepsBack } from './steps-back.js';

/**
 * Whether what was entered before an entry of the path, or perhaps before it, belongs to that all the same: a clerical slip,
 * as in a conversion, recorded up to `order_tolerance` before it with no exit, step back or other hand-over between.
 */
export function slipOf(
  leads: Leads,
  order: EntryOrder,
  lead: number,
  event: number,
  entry: number,
): Sureness {
  const { log, definition } = leads;
  const { zone } = definition.calendar;
  const isStepBack = stepsBack(leads, order, lead, entry);
  if (isStepBack === SURE && order.isBefore(event, entry)) return NO;
  const dayOf = zone.dayOf;
  const tolerance = definition.orderToleranceDays;
  if (dayOf(order.lastOf(event)) < dayOf(log.at[entry]!) - tolerance) return NO;
  const between = isDivided(leads, order, lead, event, entry);
  if (between === SURE) return NO;
  const isNear = dayOf(log.at[event]!) >= dayOf(order.lastOf(entry)) - tolerance;
  return isNear && between === NO && isStepBack === NO ? SURE : MAYBE;
}

/** No two events that are further apart than this, in milliseconds, are a slip: so many days, whatever their clocks do. */
export function slipMs({ definition }: Leads): number {
  return (definition.orderToleranceDays + 2) * DAY_MS;
}

/** Whether an exit, a step back or a hand-over was between two events. */
function isDivided(leads: Leads, order: EntryOrder, lead: number, event: number, entry: number): Sureness {
  const isCut = cutBetween(leads, order, lead, event, entry);
  if (isCut === SURE) return SURE;
  const isHandedOver = anyBetween(leads, order, lead, event, entry, (other) =>
    handsOver(leads, order, lead, other),
  );
  return Math.max(isCut, isHandedOver) as Sureness;
}
