import type { EntriesIn } from './recorded-in.js';

/** Which of the entries are of each state, of so many; `states` says of each event of the log which one it enters. */
export function placesByState(
  { event }: EntriesIn,
  states: Uint16Array,
  count: number,
): readonly Uint32Array[] {
  const sizes = new Uint32Array(count);
  for (let place = 0; place < event.length; place++) sizes[states[event[place]!]!]!++;
  const found = Array.from(sizes, (size) => new Uint32Array(size));
  const next = new Uint32Array(count);
  for (let place = 0; place < event.length; place++) {
    const state = states[event[place]!]!;
    found[state]![next[state]!++] = place;
  }
  return found;
}
