import { FIRST } from '../leads/event-log.js';
import { withCountedEntries } from './counted-entries.js';
import type { Parts } from './fold.js';
import { followLead } from './follow-lead.js';
import type { CountedEntries } from './lend-entries.js';
import { type Passage, startPassage } from './passage.js';
import type { Passages } from './passages.js';

/**
 * Follows the leads from `first` to before `end` that are of a cohort, each in that of its period: the one in which its
 * first recorded entry of the first stage falls. `start` is that event of the log.
 * The passage is written over by the next lead’s; `add` may ask for no other entries that count (`withCountedEntries`).
 */
export function addPassages<State>(
  passages: Passages,
  into: Parts<State>,
  first: number,
  end: number,
  add: (state: State, passage: Passage, lead: number, start: number, period: number) => void,
): void {
  const { leads, from, stretches } = passages;
  const which = { state: from, flags: FIRST, stretches };
  withCountedEntries(leads, which, into, first, end, (entries) => addEach(passages, entries, into, add));
}

function addEach<State>(
  passages: Passages,
  { count, lead, event, period, slot }: CountedEntries,
  { states }: Parts<State>,
  add: (state: State, passage: Passage, lead: number, start: number, period: number) => void,
): void {
  const passage = startPassage();
  for (let i = 0; i < count; i++) {
    followLead(passages, period[i]!, lead[i]!, event[i]!, passage);
    add(states[slot[i]!]!, passage, lead[i]!, event[i]!, period[i]!);
  }
}
