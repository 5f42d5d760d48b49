import type { Filter } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import { matching } from '../leads/matching.js';
import { byAttribute, groupParts, sizesOf } from './divide.js';
import type { Fold } from './fold.js';
import { eachValue, type Grouper } from './grouper.js';

/** What a fold made of the leads (or deals) of one group. */
export interface Group<Result> {
  /** Of the attribute, as it is shown; null is blank. */
  readonly value: string | null;
  /** How many values stand together under that name; 0 for a value under its own. */
  readonly folded: number;
  readonly result: Result;
}

/**
 * Folds the leads (or deals) that the filter lets through apart by the value of an attribute, each value alone or as
 * `grouper` puts them together: computed of the leads themselves, since medians and rates of groups don't add up. What is
 * of neither leads nor deals has no groups.
 */
export function runFoldByGroup<State, Result>(
  leads: Leads,
  fold: Fold<State, Result>,
  where: Filter,
  attribute: string,
  grouper?: Grouper,
): Group<Result>[] {
  const groups = runFoldEachByGroup(leads, fold, where, attribute, grouper);
  return groups.map(({ value, folded, result }) => ({ value, folded, result: result[0]! }));
}

/** The same of each of its periods: every period has the same groups, in the same order. */
export function runFoldEachByGroup<State, Result>(
  leads: Leads,
  fold: Fold<State, Result>,
  where: Filter,
  attribute: string,
  grouper: Grouper = eachValue,
): Group<readonly Result[]>[] {
  if (fold.over === 'nothing') return [];
  const matches = matching(leads, fold.over, where);
  const division = fold.divide?.(attribute) ?? byAttribute(leads, fold.over, fold, attribute);
  const groups = grouper(sizesOf(matches, division));
  const parts = groupParts(matches, division, groups, fold);
  division.add(parts, 0, matches.length);
  return groups.map(({ label, values, folded }, group) => ({
    value: label,
    folded,
    result: fold.untold.map((_, period) =>
      fold.finish(parts.states[period * groups.length + group]!, period, { attribute, values }),
    ),
  }));
}
