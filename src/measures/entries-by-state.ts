import { type EntriesIn, roomFor } from './recorded-in.js';

/** The entries of each state, of so many; `states` says of each event of the log which one it enters. */
export function entriesByState(entries: EntriesIn, states: Uint16Array, count: number): EntriesIn[] {
  const found = Array.from(sizesOf(entries, states, count), roomFor);
  sortInto(found, entries, states);
  return found;
}

function sizesOf({ event }: EntriesIn, states: Uint16Array, count: number): Uint32Array {
  const sizes = new Uint32Array(count);
  for (let place = 0; place < event.length; place++) sizes[states[event[place]!]!]!++;
  return sizes;
}

function sortInto(
  found: readonly EntriesIn[],
  { event, lead, period, at, flags }: EntriesIn,
  states: Uint16Array,
): void {
  const next = new Uint32Array(found.length);
  for (let place = 0; place < event.length; place++) {
    const state = states[event[place]!]!;
    const ofState = found[state]!;
    const free = next[state]!++;
    ofState.event[free] = event[place]!;
    ofState.lead[free] = lead[place]!;
    ofState.period[free] = period[place]!;
    ofState.at[free] = at[place]!;
    ofState.flags[free] = flags[place]!;
  }
}
