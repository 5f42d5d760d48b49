import type { CountedEntries } from './counted-entries.js';
import type { Parts } from './fold.js';

/** How many of the entries carry one of these flags of the log: a number for each of the states to which is added. */
export function countFlagged(
  { count, flags, to }: CountedEntries,
  wanted: number,
  { states }: Pick<Parts<unknown>, 'states'>,
): Uint32Array {
  const counts = new Uint32Array(states.length);
  for (let i = 0; i < count; i++) if ((flags[i]! & wanted) !== 0) counts[to[i]!]!++;
  return counts;
}
