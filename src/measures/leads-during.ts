import type { Leads } from '../leads/leads.js';
import { DAY_MS } from '../time/moment.js';
import { recordedDays } from './recorded-days.js';
import type { Stretch } from './stretch.js';

/** Entries that are recorded from `start` to before `end`, of these states; left out: of any. */
export interface EntriesDuring extends Pick<Stretch, 'start' | 'end'> {
  readonly states?: readonly number[];
}

/**
 * Every lead of which such an entry is recorded, each once, and perhaps some others. A report asks the same leads of period
 * after period, and few of them did anything in each. They are in their order, so that what is looked up of one lies
 * close to what was looked up of the one before: where leads are many that matters more than all else.
 */
export function leadsDuring(
  { log, count, entered }: Pick<Leads, 'log' | 'count' | 'entered'>,
  { start, end, states }: EntriesDuring,
): Uint32Array {
  const { firstDay, days, starts, leads } = recordedDays(log, entered.length);
  const dayAfter = (day: number) => Math.min(Math.max(0, day - firstDay), days);
  const from = dayAfter(Math.floor(start / DAY_MS));
  const to = Math.max(from, dayAfter(Math.ceil(end / DAY_MS)));
  const isFound = new Uint32Array((count >> 5) + 1);
  let entries = 0;
  for (const state of states ?? entered.keys()) {
    const ofState = leads.subarray(starts[state * days + from], starts[state * days + to]);
    markBits(isFound, ofState);
    entries += ofState.length;
  }
  return placesOfBits(isFound, Math.min(entries, count));
}

function markBits(words: Uint32Array, places: Uint32Array): void {
  for (let i = 0; i < places.length; i++) words[places[i]! >> 5]! |= 1 << (places[i]! & 31);
}

/** The places of the bits that are set, in order; there are at most so many. */
function placesOfBits(words: Uint32Array, most: number): Uint32Array {
  const places = new Uint32Array(most);
  let count = 0;
  for (let word = 0; word < words.length; word++)
    for (let bits = words[word]!; bits !== 0; bits &= bits - 1)
      places[count++] = word * 32 + 31 - Math.clz32(bits & -bits);
  return places.subarray(0, count);
}
