import type { EventLog } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { areAdjacent, NO_PERIOD, periodOf, type Stretches } from './stretches.js';

/** Events of the log that count in one of several periods, in the order of the leads and of their events. */
export interface EntriesIn {
  readonly event: Uint32Array;
  readonly lead: Uint32Array;
  readonly period: Uint16Array;
  /** What the log says of them, side by side: what is counted of a lead alone is not looked up there. */
  readonly at: Float64Array;
  readonly flags: Uint8Array;
}

/** What was found of the same periods: of each state, and once asked for of any. */
interface Kept {
  readonly stretches: Stretches;
  ofState(state: number): EntriesIn;
  ofAny: EntriesIn | null;
}

const keptOf = new WeakMap<EventLog, Kept[]>();

/** So many sets of periods are kept: measure after measure asks for the same few. */
const MOST_KEPT = 8;

/**
 * The entries of a state (null: of any) that are recorded in one of several periods, whatever they count as and whenever
 * that is read. Most measures of a report ask for the same, and few leads did anything in its periods.
 */
export function entriesIn(
  { log, entered }: Pick<Leads, 'log' | 'entered'>,
  state: number | null,
  stretches: Stretches,
): EntriesIn {
  const kept = keptFor(log, entered.length, stretches);
  if (state !== null) return kept.ofState(state);
  kept.ofAny ??= recordedIn(log, stretches, new Uint16Array(log.at.length), 1)[0]!;
  return kept.ofAny;
}

function keptFor(log: EventLog, stateCount: number, stretches: Stretches): Kept {
  const kept = keptOf.get(log) ?? [];
  keptOf.set(log, kept);
  const known = kept.find((each) => each.stretches.key === stretches.key);
  if (known !== undefined) return known;
  const wider = kept.find((each) => holds(each.stretches, stretches));
  const ofState =
    wider === undefined ? ofEachState(log, stateCount, stretches) : amongWider(log, wider, stretches);
  const made: Kept = { stretches, ofState, ofAny: null };
  if (kept.length === MOST_KEPT) kept.shift();
  kept.push(made);
  return made;
}

/** Whether whatever is in one of these periods is in one of the wider ones. */
function holds(wider: Stretches, { from, to }: Stretches): boolean {
  return areAdjacent(wider) && wider.from <= from && to <= wider.to;
}

function ofEachState(log: EventLog, stateCount: number, stretches: Stretches): Kept['ofState'] {
  const found = recordedIn(log, stretches, log.state, stateCount);
  return (state) => found[state]!;
}

function amongWider(log: EventLog, wider: Kept, stretches: Stretches): Kept['ofState'] {
  const found = new Map<number, EntriesIn>();
  return (state) => {
    const known = found.get(state) ?? amongThem(log, wider.ofState(state), stretches);
    found.set(state, known);
    return known;
  };
}

/** What is recorded in the periods, apart by what `apart` says of each event: one of so many. */
function recordedIn(log: EventLog, stretches: Stretches, apart: Uint16Array, count: number): EntriesIn[] {
  const { first, at, width, flags } = log;
  const periods = new Int16Array(at.length);
  const counts = new Uint32Array(count);
  for (let event = 0; event < periods.length; event++) {
    const period = flags[event] === 0 ? NO_PERIOD : periodOf(stretches, at[event]!, width[event]!);
    periods[event] = period;
    if (period !== NO_PERIOD) counts[apart[event]!]!++;
  }
  const found = Array.from(counts, room);
  const next = new Uint32Array(count);
  for (let lead = 0; lead + 1 < first.length; lead++) {
    const end = first[lead + 1]!;
    for (let event = first[lead]!; event < end; event++) {
      const of = apart[event]!;
      if (periods[event] !== NO_PERIOD) put(found[of]!, next[of]!++, log, event, lead, periods[event]!);
    }
  }
  return found;
}

/** Those of these entries that are in the periods. */
function amongThem(log: EventLog, { event, lead, at }: EntriesIn, stretches: Stretches): EntriesIn {
  const periods = new Int16Array(event.length);
  let count = 0;
  for (let place = 0; place < periods.length; place++) {
    periods[place] = periodOf(stretches, at[place]!, log.width[event[place]!]!);
    if (periods[place] !== NO_PERIOD) count++;
  }
  const found = room(count);
  let next = 0;
  for (let place = 0; place < periods.length; place++)
    if (periods[place] !== NO_PERIOD) put(found, next++, log, event[place]!, lead[place]!, periods[place]!);
  return found;
}

function room(count: number): EntriesIn {
  return {
    event: new Uint32Array(count),
    lead: new Uint32Array(count),
    period: new Uint16Array(count),
    at: new Float64Array(count),
    flags: new Uint8Array(count),
  };
}

function put(
  to: EntriesIn,
  place: number,
  { at, flags }: EventLog,
  event: number,
  lead: number,
  period: number,
): void {
  to.event[place] = event;
  to.lead[place] = lead;
  to.period[place] = period;
  to.at[place] = at[event]!;
  to.flags[place] = flags[event]!;
}
