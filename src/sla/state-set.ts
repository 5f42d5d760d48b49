import type { Definition } from '../definition/definition.js';
import { lastMomentOf } from '../leads/arrange-events.js';
import { evidencingExports, isDated, statesBetween } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { stateOf } from './state-of.js';

/**
 * Stages and exits that end a clock: entering one of the stages or any later one does, and entering one of the exits. SLAs
 * share it, so its columns are never to be written to.
 */
export interface StateSet {
  /** The first of its stages; the number of stages where it has none. */
  readonly stage: number;
  /** Per state: 1 where entering it counts. */
  readonly has: Uint8Array;
  /** Per lead: 1 where any event of the log, whatever it counts as, is of one of them. Of most leads none is. */
  readonly isReached: Uint8Array;
  /** Per lead: 1 where one of them was reached at an unknown time. */
  readonly undated: Uint8Array;
  /**
   * Per lead the last moment up to which one of them may have been reached though nothing tells of it: -Infinity where none
   * may. Null where there is a record of every entry.
   */
  readonly untoldUntil: Float64Array | null;
}

const made = new WeakMap<Leads, Map<string, StateSet>>();

/**
 * The set that these ids name; others than those of stages and exits are passed over. Null where there is none. Made once for
 * each set of leads: SLAs name the same, as the exits by which a lead is given up.
 */
export function stateSet(leads: Leads, ids: readonly string[]): StateSet | null {
  const sets = made.get(leads) ?? new Map<string, StateSet>();
  made.set(leads, sets);
  const key = ids.join();
  const set = sets.get(key) ?? makeSet(leads, ids);
  if (set !== null) sets.set(key, set);
  return set;
}

function makeSet(leads: Leads, ids: readonly string[]): StateSet | null {
  const { named, stage, states, has } = statesOf(leads.definition, ids);
  if (named.length === 0) return null;
  const untoldUntil = named.every((state) => isDated(leads, state)) ? null : overwrittenUntil(leads, has);
  return { stage, has, isReached: areReached(leads, has), undated: anyUndated(leads, states), untoldUntil };
}

/** What is so of these ids whatever the leads. */
export function statesOf(definition: Definition, ids: readonly string[]) {
  const { stages, exits } = definition;
  const named = ids.map((id) => stateOf(definition, id)).filter((state) => state >= 0);
  const stage = Math.min(stages.length, ...named);
  const states = [...statesBetween(stage, stages.length - 1), ...named.filter((s) => s >= stages.length)];
  const has = new Uint8Array(stages.length + exits.length);
  for (const state of states) has[state] = 1;
  return { named, stage, states, has };
}

/** The first state named of which no export has any entry; null where all are on record. */
export function stateLacking(leads: Leads, ids: readonly string[]): number | null {
  const { stages } = leads.definition;
  const shows = (state: number) => {
    const later = state < stages.length ? statesBetween(state, stages.length - 1) : [state];
    return evidencingExports(leads, later).length > 0;
  };
  const named = ids.map((id) => stateOf(leads.definition, id)).filter((state) => state >= 0);
  return named.find((state) => !shows(state)) ?? null;
}

function anyUndated({ undated, count }: Leads, states: readonly number[]): Uint8Array {
  const any = new Uint8Array(count);
  for (const state of states) addMarks(any, undated[state]!);
  return any;
}

function addMarks(any: Uint8Array, marks: Uint8Array): void {
  for (let lead = 0; lead < any.length; lead++) any[lead]! |= marks[lead]!;
}

function areReached({ log, count }: Leads, has: Uint8Array): Uint8Array {
  const { first, state } = log;
  const isReached = new Uint8Array(count);
  for (let lead = 0; lead < count; lead++) {
    const end = first[lead + 1]!;
    let any = 0;
    for (let event = first[lead]!; event < end; event++) any |= has[state[event]!]!;
    isReached[lead] = any;
  }
  return isReached;
}

/** A current status is all that tells of some of the states: of a lead that has left by an exit since, nothing does. */
function overwrittenUntil({ definition, log, count }: Leads, has: Uint8Array): Float64Array {
  const { stages, calendar } = definition;
  const until = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  for (let lead = 0; lead < count; lead++)
    for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++) {
      const state = log.state[event]!;
      if (state < stages.length || has[state] === 1) continue;
      const last = lastMomentOf(calendar.zone, log.at[event]!, log.width[event]!);
      until[lead] = Math.max(until[lead]!, Number.isNaN(last) ? Number.POSITIVE_INFINITY : last);
    }
  return until;
}
