import type { Sla } from '../definition/definition.js';
import { UNDATED } from '../leads/event-log.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { entriesSince } from './entries-since.js';
import { entryOrder } from './entry-order.js';
import { firstEntry, stopAtEvent } from './first-entry.js';
import { isHandedOverAgain } from './handed-over-again.js';
import type { StateSet } from './state-set.js';
import { emptyStop, type FindStop, NO_STOP, type Start, type Stop } from './stop.js';

/**
 * Finds the entry that stops a clock: the first of these states that belongs to its start. What counts as entered at the
 * start stops it then.
 */
export function stateStop(leads: Leads, sla: Sla, set: StateSet): FindStop {
  const order = entryOrder(leads);
  const belonging = entriesSince(leads, order, sla, set);
  const stop = emptyStop();
  return (start) => {
    const found = firstEntry(leads, order, set, start, belonging, stop);
    const isBefore = found.event !== NO_EVENT && order.lastOf(found.event) < start.from;
    if (isBefore && found.to === start.from) return { ...found, at: start.at, width: start.width };
    // What has no time says something of the last hand-over only.
    if (!mayBeUntold(set, start) || isHandedOverAgain(leads, order, sla, start)) return found;
    return found === NO_STOP
      ? undatedStop(leads, set, start)
      : { ...found, from: start.from, mayBeUndated: true };
  };
}

/** Whether one of the states may have been reached after the start, and at no time that is on record. */
function mayBeUntold({ undated, untoldUntil }: StateSet, { lead, from }: Start): boolean {
  return undated[lead] === 1 || (untoldUntil !== null && untoldUntil[lead]! >= from);
}

/** It came true, nobody knows when. */
function undatedStop({ log }: Leads, { has }: StateSet, { lead, from }: Start): Stop {
  for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++) {
    const isUndated = (log.flags[event]! & UNDATED) !== 0 && has[log.state[event]!] === 1;
    if (isUndated) return { ...stopAtEvent(log, event, from, Number.POSITIVE_INFINITY), mayBeUndated: true };
  }
  return { ...NO_STOP, from, mayBeUndated: true };
}
