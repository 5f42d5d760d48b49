import type { EventLog } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { entriesByState } from './entries-by-state.js';
import { periodsWithin } from './periods-within.js';
import { type EntriesIn, recordedIn } from './recorded-in.js';
import type { Stretches } from './stretches.js';

/** Entries of wider periods, and in which of those asked each of these lies: NO_PERIOD where in none. */
export interface EntriesAmong {
  readonly entries: EntriesIn;
  readonly periodOf: Int16Array;
}

/** What was found in the log of the same periods: of each state, and (null) of any. */
interface Kept {
  readonly stretches: Stretches;
  of(state: number | null): EntriesIn;
}

const keptOf = new WeakMap<EventLog, Kept[]>();

/** So many sets of periods are kept: measure after measure asks for the same few. */
const MOST_KEPT = 8;

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
  const kept = keptOf.get(log) ?? [];
  keptOf.set(log, kept);
  for (const { stretches: wider, of } of kept) {
    const periodOf = periodsWithin(stretches, wider);
    if (periodOf !== null) return { entries: of(state), periodOf };
  }
  if (kept.length === MOST_KEPT) kept.shift();
  kept.push({ stretches, of: inLog(log, entered.length, stretches) });
  return entriesIn({ log, entered }, state, stretches);
}

function inLog(log: EventLog, stateCount: number, stretches: Stretches): Kept['of'] {
  const ofAny = recordedIn(log, stretches);
  const ofEach = entriesByState(ofAny, log.state, stateCount);
  return (state) => (state === null ? ofAny : ofEach[state]!);
}
