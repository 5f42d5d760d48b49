import type { Filter } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import { attributeCodes } from './attribute-codes.js';
import type { Fold } from './fold.js';
import { matching } from './matching.js';

/** What a fold made of the leads (or deals) with one value of an attribute; null is blank. */
export interface Group<Result> {
  readonly value: string | null;
  readonly result: Result;
}

/** Folds the leads (or deals) that the filter lets through. */
export function runFold<State, Result>(leads: Leads, fold: Fold<State, Result>, where: Filter): Result {
  const matches = matching(leads, fold.over, where);
  const state = fold.start();
  for (let index = 0; index < matches.length; index++) if (matches[index] === 1) fold.add(state, index);
  return fold.finish(state);
}

/** Folds them apart by the value of an attribute, in one pass; values by code unit, blank last. */
export function runFoldByGroup<State, Result>(
  leads: Leads,
  fold: Fold<State, Result>,
  where: Filter,
  attribute: string,
): Group<Result>[] {
  const matches = matching(leads, fold.over, where);
  const { codes, values } = attributeCodes(leads, fold.over, attribute);
  const states: (State | undefined)[] = new Array(values.length).fill(undefined);
  for (let index = 0; index < matches.length; index++) {
    if (matches[index] !== 1) continue;
    const code = codes[index]!;
    let state = states[code];
    if (state === undefined) {
      state = fold.start();
      states[code] = state;
    }
    fold.add(state, index);
  }
  return states
    .flatMap((state, code) => (state === undefined ? [] : [{ value: values[code]!, state }]))
    .sort((a, b) => byCodeUnitBlankLast(a.value, b.value))
    .map(({ value, state }) => ({ value: value === '' ? null : value, result: fold.finish(state) }));
}

function byCodeUnitBlankLast(a: string, b: string): number {
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}
