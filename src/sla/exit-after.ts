import type { Sla } from '../definition/definition.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { entriesSince } from './entries-since.js';
import { entryOrder } from './entry-order.js';
import { excusedExits } from './excused-exits.js';
import { exitExcuses, noExcuses } from './exit-excuses.js';
import { firstEntry, stopAtEvent } from './first-entry.js';
import { emptyGiveUp, endedBy, type FindGiveUp, NO_GIVE_UP } from './gave-up.js';
import type { StateSet } from './state-set.js';
import { emptyStop, NO_STOP } from './stop.js';
import { undatedExit } from './undated-exit.js';
import { unseenStops } from './unseen-stops.js';

/** Finds the first exit of the set after the start of a clock; `isUpToNext`: of a hand-over that the next one ends. */
export function exitAfter(leads: Leads, sla: Sla, set: StateSet, isUpToNext: boolean): FindGiveUp {
  const { log, asOf } = leads;
  const order = entryOrder(leads);
  const belonging = entriesSince(leads, order, isUpToNext ? sla : { ...sla, starts: plainStart(sla) }, set);
  const isExcused = excusedExits(leads, sla);
  const hasExcuses = sla.unlessReasons.length > 0;
  const excuses = hasExcuses ? exitExcuses(leads, order, set, belonging, isExcused) : noExcuses;
  const findUndated = undatedExit(leads, order, sla, set, isUpToNext);
  const unseenFrom = unseenStops(leads, sla);
  const stop = emptyStop();
  const gaveUp = emptyGiveUp();
  return (start) => {
    const found = firstEntry(leads, order, set, start, belonging, stop);
    const undated = found.to < Number.POSITIVE_INFINITY ? NO_EVENT : findUndated(start);
    if (undated !== NO_EVENT) {
      const excused = isExcused(log.state[undated]!, start.lead);
      const exit = stopAtEvent(log, undated, start.from, asOf.limit - 1);
      const isSurelyExcused = excused && found === NO_STOP;
      return endedBy(gaveUp, exit, 'given_up', isSurelyExcused, excused, unseenFrom(start, exit));
    }
    if (found === NO_STOP) return NO_GIVE_UP;
    const { all, any } = excuses(start, found);
    return endedBy(gaveUp, found, 'given_up', all, any, unseenFrom(start, found));
  };
}

/** What starts a clock, where the next hand-over is of no concern to it. */
function plainStart({ starts }: Sla): string {
  return starts === 'hand_over' ? '' : (starts ?? '');
}
