import type { EventLog } from '../leads/event-log.js';
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

/** What was found of the same periods: of any state, and of each that was asked for. */
interface Kept {
  readonly stretches: Stretches;
  readonly any: EntriesIn;
  readonly ofStates: Map<number, EntriesIn>;
}

const keptOf = new WeakMap<EventLog, Kept[]>();

/** So many sets of periods are kept: measure after measure asks for the same few. */
const MOST_KEPT = 8;

/**
 * The entries of a state (null: of any) that are recorded in one of several periods, whatever they count as and whenever
 * that is read. Most measures of a report ask for the same, and few leads did anything in its periods.
 */
export function entriesIn(log: EventLog, state: number | null, stretches: Stretches): EntriesIn {
  const { any, ofStates } = keptFor(log, stretches);
  if (state === null) return any;
  const found = ofStates.get(state) ?? ofState(log, state, any);
  ofStates.set(state, found);
  return found;
}

function keptFor(log: EventLog, stretches: Stretches): Kept {
  const kept = keptOf.get(log) ?? [];
  keptOf.set(log, kept);
  const known = kept.find((each) => each.stretches.key === stretches.key);
  if (known !== undefined) return known;
  const wider = kept.find((each) => holds(each.stretches, stretches));
  const any = wider === undefined ? recordedIn(log, stretches) : amongThem(log, wider.any, stretches);
  const made = { stretches, any, ofStates: new Map() };
  if (kept.length === MOST_KEPT) kept.shift();
  kept.push(made);
  return made;
}

/** Whether whatever is in one of these periods is in one of the wider ones. */
function holds(wider: Stretches, { from, to }: Stretches): boolean {
  return areAdjacent(wider) && wider.from <= from && to <= wider.to;
}

function recordedIn(log: EventLog, stretches: Stretches): EntriesIn {
  const { first, at, width, flags } = log;
  const found = room(at.length);
  let count = 0;
  for (let lead = 0; lead + 1 < first.length; lead++) {
    const end = first[lead + 1]!;
    for (let event = first[lead]!; event < end; event++) {
      const period = flags[event] === 0 ? NO_PERIOD : periodOf(stretches, at[event]!, width[event]!);
      if (period !== NO_PERIOD) put(found, count++, log, event, lead, period);
    }
  }
  return cut(found, count);
}

function amongThem(log: EventLog, { event, lead }: EntriesIn, stretches: Stretches): EntriesIn {
  const found = room(event.length);
  let count = 0;
  for (let place = 0; place < event.length; place++) {
    const period = periodOf(stretches, log.at[event[place]!]!, log.width[event[place]!]!);
    if (period !== NO_PERIOD) put(found, count++, log, event[place]!, lead[place]!, period);
  }
  return cut(found, count);
}

function ofState(log: EventLog, state: number, { event, lead, period }: EntriesIn): EntriesIn {
  const found = room(event.length);
  let count = 0;
  for (let place = 0; place < event.length; place++)
    if (log.state[event[place]!] === state)
      put(found, count++, log, event[place]!, lead[place]!, period[place]!);
  return cut(found, count);
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

function cut({ event, lead, period, at, flags }: EntriesIn, count: number): EntriesIn {
  return {
    event: event.slice(0, count),
    lead: lead.slice(0, count),
    period: period.slice(0, count),
    at: at.slice(0, count),
    flags: flags.slice(0, count),
  };
}
