import type { EventLog } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { once } from '../leads/once.js';
import { periodsWithin } from './periods-within.js';
import { placesByState } from './places-by-state.js';
import { type EntriesIn, recordedIn } from './recorded-in.js';
import type { Stretches } from './stretches.js';

/** Entries of wider periods, and in which of those asked each of these lies: NO_PERIOD where in none. */
export interface EntriesAmong {
  readonly entries: EntriesIn;
  /** Which of them are of the state asked for, in their order. */
  readonly places: Uint32Array;
  readonly askedPeriod: Int16Array;
}

/** What was found in the log of the same periods, and which of that is of a state, or (null) of any. */
interface Kept {
  readonly stretches: Stretches;
  readonly entries: EntriesIn;
  placesOf(state: number | null): Uint32Array;
}

const keptOf = new WeakMap<EventLog, Kept[]>();

/** So many sets of periods are kept: measure after measure asks for the same few. */
const MOST_KEPT = 8;

/** What was answered of periods, by state: lead after lead may be asked of the same. */
const answered = new WeakMap<
  Stretches,
  { readonly log: EventLog; readonly by: Map<number | null, EntriesAmong> }
>();

/**
 * The entries of a state (null: of any) that are recorded in one of several periods, whatever they count as and whenever
 * that is read: among those of wider periods, where such were found before. Most measures of a report ask for the same,
 * and few leads did anything in its periods.
 */
export function entriesIn(
  { log, entered }: Pick<Leads, 'log' | 'entered'>,
  state: number | null,
  stretches: Stretches,
): EntriesAmong {
  const known = answered.get(stretches);
  const found = (known?.log === log && known.by.get(state)) || among(log, entered.length, state, stretches);
  if (known?.log === log) known.by.set(state, found);
  else answered.set(stretches, { log, by: new Map([[state, found]]) });
  return found;
}

function among(log: EventLog, stateCount: number, state: number | null, stretches: Stretches): EntriesAmong {
  const kept = keptOf.get(log) ?? [];
  keptOf.set(log, kept);
  for (const { stretches: wider, entries, placesOf } of kept) {
    const askedPeriod = periodsWithin(stretches, wider);
    if (askedPeriod !== null) return { entries, places: placesOf(state), askedPeriod };
  }
  if (kept.length === MOST_KEPT) kept.shift();
  kept.push(inLog(log, stateCount, stretches));
  return among(log, stateCount, state, stretches);
}

function inLog(log: EventLog, stateCount: number, stretches: Stretches): Kept {
  const entries = recordedIn(log, stretches);
  const ofEach = placesByState(entries, log.state, stateCount);
  const ofAny = once(() => Uint32Array.from(entries.event.keys()));
  return { stretches, entries, placesOf: (state) => (state === null ? ofAny() : ofEach[state]!) };
}
