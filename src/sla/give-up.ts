import type { Sla } from '../definition/definition.js';
import { UNDATED } from '../leads/event-log.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { entriesSince } from './entries-since.js';
import { type EntryOrder, entryOrder } from './entry-order.js';
import { excusedExits, givenUpBy } from './excused-exits.js';
import { type Belonging, firstEntry, stopAtEvent } from './first-entry.js';
import { handedOverAgain, isHandedOverAgain } from './handed-over-again.js';
import { stateOf } from './state-of.js';
import { type StateSet, stateSet } from './state-set.js';
import { NO_STOP, type Start, type Stop } from './stop.js';
import { type UnseenFrom, unseenStops } from './unseen-stops.js';

/**
 * What ended a clock without stopping it, at the earliest and at the latest: `from` is Infinity where nothing did, `to` where
 * perhaps nothing did. A lead that has left nobody knows when did so between the start and as-of.
 */
export interface GiveUp extends Stop {
  readonly why: 'none' | 'given_up' | 'handed_over_again';
  /** Whether it was for a reason that both sides agreed not to count. */
  readonly isExcused: boolean;
  /** Whether it may have been: it isn't known what came first. */
  readonly mayBeExcused: boolean;
  /** From when on the clock may have stopped before that, unseen; Infinity where any stop would be on record. */
  readonly unseenFrom: number;
}

/** It was not given up. */
export const NO_GIVE_UP: GiveUp = endedBy(NO_STOP, 'none', false, false, Number.POSITIVE_INFINITY);

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

/** Spelt out, since clocks are many and a copy by spread is slow. */
function endedBy(
  stop: Stop,
  why: GiveUp['why'],
  isExcused: boolean,
  mayBeExcused: boolean,
  unseenFrom: number,
): GiveUp {
  const { from, to, at, width, event, touch, mayBeUndated } = stop;
  return { from, to, at, width, event, touch, mayBeUndated, why, isExcused, mayBeExcused, unseenFrom };
}

/** Finds the exit by which a lead was given up; `isUpToNext`: of a hand-over that the next one ends. */
function exitAfter(leads: Leads, sla: Sla, set: StateSet, isUpToNext: boolean): FindGiveUp {
  const { log, asOf } = leads;
  const order = entryOrder(leads);
  const belonging = entriesSince(leads, order, isUpToNext ? sla : { ...sla, starts: plainStart(sla) }, set);
  const isExcused = excusedExits(leads, sla);
  const unseenFrom = unseenStops(leads, sla);
  const excuses = excusesOf(leads, order, set, isExcused, belonging, unseenFrom);
  return (start) => {
    const found = firstEntry(leads, order, set, start, belonging);
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
      return endedBy(exit, 'given_up', excused && found === NO_STOP, excused, unseenFrom(start, exit));
    }
    if (found === NO_STOP) return NO_GIVE_UP;
    return excuses(start, found);
  };
}

/** What starts a clock, where the next hand-over is of no concern to it. */
function plainStart({ starts }: Sla): string {
  return starts === 'hand_over' ? '' : (starts ?? '');
}

/** Says of an exit whether it was for an agreed reason; of several that may have been first, whether all or any was. */
function excusesOf(
  { log }: Leads,
  order: EntryOrder,
  { has }: StateSet,
  isExcused: (state: number, lead: number) => boolean,
  belonging: Belonging,
  unseenFrom: UnseenFrom,
): (start: Start, found: Stop) => GiveUp {
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
    return endedBy(found, 'given_up', all && any, any, unseenFrom(start, found));
  };
}

/** Undecided when the lead was handed over again, unless it was given up before that. */
function earlierEnd(exit: GiveUp, next: Stop): GiveUp {
  if (next === NO_STOP) return exit;
  const from = Math.min(exit.from, next.from);
  const isExit = next.to === Number.POSITIVE_INFINITY && exit !== NO_GIVE_UP;
  if (isExit) return endedBy({ ...exit, from }, exit.why, exit.isExcused, exit.mayBeExcused, exit.unseenFrom);
  return endedBy({ ...next, from }, 'handed_over_again', false, exit.mayBeExcused, exit.unseenFrom);
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
