import { type Parts, stateFor } from './fold.js';
import { followLead, type Passage, startPassage } from './passage.js';
import type { Passages } from './passages.js';
import { periodAt } from './stretches.js';

/**
 * Follows the leads from `first` to before `end` that are of a cohort, each in that of its period: the one in which its
 * first recorded entry of the first stage falls. The passage is written over by the next lead's.
 */
export function addPassages<State>(
  passages: Passages,
  to: Parts<State>,
  first: number,
  end: number,
  add: (state: State, passage: Passage, lead: number, period: number) => void,
): void {
  const { at, width } = passages.leads.entered[passages.from]!;
  const passage = startPassage();
  for (let lead = first; lead < end; lead++) {
    const period = periodAt(passages.stretches, at[lead]!, width[lead]!);
    const state = stateFor(to, period, lead);
    if (state === undefined) continue;
    followLead(passages, period, lead, passage);
    add(state, passage, lead, period);
  }
}
