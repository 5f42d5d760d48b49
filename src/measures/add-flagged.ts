import type { Parts } from './fold.js';
import type { CountedEntries } from './lend-entries.js';

/**
 * Counts the entries that carry one of these flags of the log, in this field of the states to which they are added. They are
 * counted in numbers side by side first: entries are many, states few.
 */
export function addFlagged<Field extends string>(
  { count, flags, slot }: CountedEntries,
  wanted: number,
  { states }: Pick<Parts<Record<Field, number>>, 'states'>,
  field: Field,
): void {
  const counts = new Uint32Array(states.length);
  for (let i = 0; i < count; i++) if ((flags[i]! & wanted) !== 0) counts[slot[i]!]!++;
  for (const [place, state] of states.entries()) state[field] += counts[place]!;
}
