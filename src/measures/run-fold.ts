import type { Filter } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import { matching } from '../leads/matching.js';
import type { Fold } from './fold.js';

/** Folds the leads (or deals) that the filter lets through: what the fold makes of its only, or first, period. */
export function runFold<State, Result>(leads: Leads, fold: Fold<State, Result>, where: Filter): Result {
  return runFoldEach(leads, fold, where)[0]!;
}

/** The same of each of its periods. */
export function runFoldEach<State, Result>(
  leads: Leads,
  fold: Fold<State, Result>,
  where: Filter,
): readonly Result[] {
  return foldStates(leads, fold, where).map((state, period) => fold.finish(state, period));
}

/** Per period the state of a fold to which those leads (or deals) were added. */
export function foldStates<State>(leads: Leads, fold: Fold<State, unknown>, where: Filter): readonly State[] {
  const states = fold.untold.map(() => fold.start());
  if (fold.over === 'nothing') return states;
  const of = matching(leads, fold.over, where);
  fold.add({ of, count: 1, states }, 0, of.length);
  return states;
}
