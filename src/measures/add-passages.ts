import { FIRST } from '../leads/event-log.js';
import { addEntries } from './add-entries.js';
import type { Parts } from './fold.js';
import { followLead, type Passage, startPassage } from './passage.js';
import type { Passages } from './passages.js';

/**
 * Follows the leads from `first` to before `end` that are of a cohort, each in that of its period: the one in which its
 * first recorded entry of the first stage falls. `start` is that event of the log.
 * The passage is written over by the next lead's.
 */
export function addPassages<State>(
  passages: Passages,
  to: Parts<State>,
  first: number,
  end: number,
  add: (state: State, passage: Passage, lead: number, start: number, period: number) => void,
): void {
  const { leads, from, stretches } = passages;
  const passage = startPassage();
  const counted = { state: from, flags: FIRST, stretches };
  addEntries<State>(leads, counted, to, first, end, (state, lead, event, period) => {
    followLead(passages, period, lead, event, passage);
    add(state, passage, lead, event, period);
  });
}
