import { CANNOT_TELL, EXITED, OPEN, type Passage, REACHED } from './passage.js';

/**
 * How the leads of a cohort fared, counted. Whoever is neither reached, `cannotTell`, `exited` nor open let the
 * window go by.
 */
export interface CohortTally {
  entered: number;
  reached: number;
  /** Of those reached: through a later stage only. */
  implied: number;
  /** Of those reached: recorded shortly before the start, counted as day 0. */
  slips: number;
  cannotTell: number;
  exited: number;
  open: number;
  /** Got there in a former life only; counted above as well, by what became of them since. */
  formerLife: number;
}

export function startTally(): CohortTally {
  return { entered: 0, reached: 0, implied: 0, slips: 0, cannotTell: 0, exited: 0, open: 0, formerLife: 0 };
}

export function addPassage(tally: CohortTally, passage: Passage): void {
  tally.entered++;
  if (passage.fate === REACHED) tally.reached++;
  else if (passage.fate === CANNOT_TELL) tally.cannotTell++;
  else if (passage.fate === EXITED) tally.exited++;
  else if (passage.fate === OPEN) tally.open++;
  if (passage.implied) tally.implied++;
  if (passage.slip) tally.slips++;
  if (passage.formerLife) tally.formerLife++;
}
