import type { Sla } from '../definition/definition.js';
import { UNDATED } from '../leads/event-log.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { entriesSince } from './entries-since.js';
import { type EntryOrder, entryOrder } from './entry-order.js';
import { excusedExits, givenUpBy } from './excused-exits.js';
import { type Belonging, firstEntry, stopAtEvent } from './first-entry.js';
import { emptyGiveUp, endedBy, type GiveUp, NO_GIVE_UP } from './gave-up.js';
import { handedOverAgain, isHandedOverAgain } from './handed-over-again.js';
import { stateOf } from './state-of.js';
import { type StateSet, stateSet } from './state-set.js';
import { emptyStop, NO_STOP, type Start, type Stop } from './stop.js';
import { unseenStops } from './unseen-stops.js';

/** What it finds holds until the next clock is asked for. */
export type FindGiveUp = (start: Start) => GiveUp;

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

/** Finds the exit by which a lead was given up; `isUpToNext`: of a hand-over that the next one ends. */
function exitAfter(leads: Leads, sla: Sla, set: StateSet, isUpToNext: boolean): FindGiveUp {
  const { log, asOf } = leads;
  const order = entryOrder(leads);
  const belonging = entriesSince(leads, order, isUpToNext ? sla : { ...sla, starts: plainStart(sla) }, set);
  const isExcused = excusedExits(leads, sla);
  const unseenFrom = unseenStops(leads, sla);
  const excuses = excusesOf(leads, order, set, isExcused, belonging);
  const stop = emptyStop();
  const gaveUp = emptyGiveUp();
  return (start) => {
    const found = firstEntry(leads, order, set, start, belonging, stop);
    const isSure = found.to < Number.POSITIVE_INFINITY;
    const mayBeUndated =
      set.undated[start.lead] === 1 &&
      !isSure &&
      !(isUpToNext && isHandedOverAgain(leads, order, sla, start));
    const event = mayBeUndated ? undatedExit(leads, set, start) : NO_EVENT;
    if (event !== NO_EVENT) {
      const until = asOf.limit - 1;
      const excused = isExcused(log.state[event]!, start.lead);
      const exit = stopAtEvent(log, event, start.from, until);
      const isSurelyExcused = excused && found === NO_STOP;
      return endedBy(gaveUp, exit, 'given_up', isSurelyExcused, excused, unseenFrom(start, exit));
    }
    if (found === NO_STOP) return NO_GIVE_UP;
    const { all, any } = sla.unlessReasons.length === 0 ? NONE_EXCUSED : excuses(start, found);
    return endedBy(gaveUp, found, 'given_up', all, any, unseenFrom(start, found));
  };
}

/** What starts a clock, where the next hand-over is of no concern to it. */
function plainStart({ starts }: Sla): string {
  return starts === 'hand_over' ? '' : (starts ?? '');
}

/** Of exits that may have been first, whether all or any of them were for an agreed reason. */
interface Excused {
  readonly all: boolean;
  readonly any: boolean;
}

/** No reason was agreed. */
const NONE_EXCUSED: Excused = { all: false, any: false };

/** Says of an exit whether it was for an agreed reason; of several that may have been first, whether all or any was. */
function excusesOf(
  { log }: Leads,
  order: EntryOrder,
  { has }: StateSet,
  isExcused: (state: number, lead: number) => boolean,
  belonging: Belonging,
): (start: Start, found: Stop) => Excused {
  return (start, found) => {
    let [all, any] = [true, false];
    const end = Math.min(belonging.until(start), order.untilAt(start.lead, found.to));
    for (let event = belonging.since(start); event < end; event++) {
      const state = log.state[event]!;
      if (has[state] === 0 || !(log.at[event]! <= found.to) || belonging.belongs(start, event) === 0)
        continue;
      if (isExcused(state, start.lead)) any = true;
      else all = false;
    }
    return { all: all && any, any };
  };
}

/** Undecided when the lead was handed over again, unless it was given up before that. */
function earlierEnd(exit: GiveUp, next: Stop): GiveUp {
  if (next === NO_STOP) return exit;
  const from = Math.min(exit.from, next.from);
  const isExit = next.to === Number.POSITIVE_INFINITY && exit !== NO_GIVE_UP;
  return isExit ? { ...exit, from } : { ...exit, ...next, from, why: 'handed_over_again', isExcused: false };
}

/**
 * The exit by which the lead has left at a time that nobody knows; NO_EVENT for none. One that stands before the entry that
 * started the clock was before it, as what the first snapshot shows.
 */
function undatedExit({ log }: Leads, { has }: StateSet, { lead, event: startedBy }: Start): number {
  const since = startedBy === NO_EVENT ? log.first[lead]! : startedBy + 1;
  for (let event = since; event < log.first[lead + 1]!; event++)
    if ((log.flags[event]! & UNDATED) !== 0 && has[log.state[event]!] === 1) return event;
  return NO_EVENT;
}
