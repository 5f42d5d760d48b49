import type { EventLog } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { type EntriesIn, entriesOf, entriesWithin } from './entries-of.js';
import { eventsByState, eventsIn } from './events-in.js';
import { periodsWithin } from './periods-within.js';
import type { Stretches } from './stretches.js';

/** What was found of the same periods: of each state, and (null) of any. */
interface Kept {
  readonly stretches: Stretches;
  of(state: number | null): EntriesIn;
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
  const kept = keptOf.get(log) ?? [];
  keptOf.set(log, kept);
  const known = kept.find((each) => each.stretches.key === stretches.key);
  if (known !== undefined) return known.of(state);
  const of = withinWider(kept, stretches) ?? inLog(log, entered.length, stretches);
  if (kept.length === MOST_KEPT) kept.shift();
  kept.push({ stretches, of });
  return of(state);
}

/** Found among those of wider periods, where such are kept; null where there are none. */
function withinWider(kept: readonly Kept[], stretches: Stretches): Kept['of'] | null {
  for (const wider of kept) {
    const periodOf = periodsWithin(stretches, wider.stretches);
    if (periodOf !== null) return foundOnce((state) => entriesWithin(wider.of(state), periodOf));
  }
  return null;
}

function inLog(log: EventLog, stateCount: number, stretches: Stretches): Kept['of'] {
  const ofAny = eventsIn(log, stretches);
  const ofEach = eventsByState(ofAny, log.state, stateCount);
  return foundOnce((state) => entriesOf(log, state === null ? ofAny : ofEach[state]!));
}

function foundOnce(find: Kept['of']): Kept['of'] {
  const found = new Map<number | null, EntriesIn>();
  return (state) => {
    const known = found.get(state) ?? find(state);
    found.set(state, known);
    return known;
  };
}
