import type { Sla } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import { entryOrder } from './entry-order.js';
import { givenUpBy } from './excused-exits.js';
import { exitAfter } from './exit-after.js';
import { type FindGiveUp, type GiveUp, NO_GIVE_UP } from './gave-up.js';
import { handedOverAgain } from './handed-over-again.js';
import { stateOf } from './state-of.js';
import { stateSet } from './state-set.js';
import { NO_STOP, type Stop } from './stop.js';

/**
 * Finds by what a lead was given up: the first exit after the start that doesn't stop the clock, or what `before` names. A
 * hand-over that waits for nothing but a decision is given up by the next one, too.
 */
export function giveUp(leads: Leads, sla: Sla): FindGiveUp {
  const set = stateSet(leads, givenUpBy(leads, sla));
  const findExit = set === null ? () => NO_GIVE_UP : exitAfter(leads, sla, set, isDecision(leads, sla));
  if (!isDecision(leads, sla)) return findExit;
  const order = entryOrder(leads);
  // An exit that stops the clock has done so before any hand-over after it.
  const stopping = stateSet(leads, sla.stops)?.has ?? null;
  return (start) => {
    const exit = findExit(start);
    if (exit.to < Number.POSITIVE_INFINITY) return exit;
    return earlierEnd(exit, handedOverAgain(leads, order, start, stopping));
  };
}

/** Whether a clock waits for a decision on its hand-over, and for nothing else. */
function isDecision({ definition }: Leads, { starts, stops, touches }: Sla): boolean {
  return starts === 'hand_over' && touches === null && stops.every((id) => stateOf(definition, id) >= 0);
}

/** Undecided when the lead was handed over again, unless it was given up before that. */
function earlierEnd(exit: GiveUp, next: Stop): GiveUp {
  if (next === NO_STOP) return exit;
  const from = Math.min(exit.from, next.from);
  const isExit = next.to === Number.POSITIVE_INFINITY && exit !== NO_GIVE_UP;
  return isExit ? { ...exit, from } : { ...exit, ...next, from, why: 'handed_over_again', isExcused: false };
}
