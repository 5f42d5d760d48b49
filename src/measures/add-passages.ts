import { FIRST } from '../leads/event-log.js';
import { countedEntries } from './counted-entries.js';
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
  const which = { state: from, flags: FIRST, stretches };
  const { among, places, states } = countedEntries(leads, which, to, first, end);
  const passage = startPassage();
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    const [lead, start, period] = [among.lead[place]!, among.event[place]!, among.period[place]!];
    followLead(passages, period, lead, start, passage);
    add(to.states[states[i]!]!, passage, lead, start, period);
  }
}
