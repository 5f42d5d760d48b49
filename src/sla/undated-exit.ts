import type { Sla } from '../definition/definition.js';
import { UNDATED } from '../leads/event-log.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import type { EntryOrder } from './entry-order.js';
import { isHandedOverAgain } from './handed-over-again.js';
import type { StateSet } from './state-set.js';
import type { Start } from './stop.js';

/**
 * Finds the exit, an event of the log, by which the lead of a clock has left at a time that nobody knows; NO_EVENT for none.
 * `isUpToNext`: of a hand-over that the next one ends; such an exit then says something of the last hand-over only.
 */
export function undatedExit(
  leads: Leads,
  order: EntryOrder,
  sla: Sla,
  { has, undated }: StateSet,
  isUpToNext: boolean,
): (start: Start) => number {
  const { first, flags, state } = leads.log;
  return (start) => {
    const { lead } = start;
    if (undated[lead] === 0) return NO_EVENT;
    if (isUpToNext && isHandedOverAgain(leads, order, sla, start)) return NO_EVENT;
    // One that stands before the entry that started the clock was before it, as what the first snapshot shows.
    const since = start.event === NO_EVENT ? first[lead]! : start.event + 1;
    for (let event = since; event < first[lead + 1]!; event++)
      if ((flags[event]! & UNDATED) !== 0 && has[state[event]!] === 1) return event;
    return NO_EVENT;
  };
}
