import type { Filter } from '../definition/definition.js';
import { attributeCodes } from '../leads/attribute-codes.js';
import type { Leads } from '../leads/leads.js';
import { matching } from '../leads/matching.js';
import type { Division, Fold } from './fold.js';
import { eachValue, type Grouper, type ValueGroup, type ValueSize } from './grouper.js';
import { leadsDuring } from './leads-during.js';

/** What a fold made of the leads (or deals) of one group. */
export interface Group<Result> {
  /** Of the attribute, as it is shown; null is blank. */
  readonly value: string | null;
  /** How many values stand together under that name; 0 for a value under its own. */
  readonly folded: number;
  readonly result: Result;
}

/** Folds the leads (or deals) that the filter lets through. */
export function runFold<State, Result>(leads: Leads, fold: Fold<State, Result>, where: Filter): Result {
  return fold.finish(foldState(leads, fold, where));
}

/** The state of a fold to which those leads (or deals) were added. */
export function foldState<State>(leads: Leads, fold: Fold<State, unknown>, where: Filter): State {
  const state = fold.start();
  if (fold.over === 'nothing') return state;
  const added = indexesFor(leads, fold, matching(leads, fold.over, where));
  for (let i = 0; i < added.length; i++) fold.add(state, added[i]!);
  return state;
}

/**
 * Folds them apart by the value of an attribute, each value alone or as `grouper` puts them together: computed of the
 * leads themselves, since medians and rates of groups don't add up. What is of neither leads nor deals has no groups.
 */
export function runFoldByGroup<State, Result>(
  leads: Leads,
  fold: Fold<State, Result>,
  where: Filter,
  attribute: string,
  grouper: Grouper = eachValue,
): Group<Result>[] {
  if (fold.over === 'nothing') return [];
  const matches = matching(leads, fold.over, where);
  const division = fold.divide?.(attribute) ?? byAttribute(leads, fold.over, fold, attribute);
  const groups = grouper(sizesOf(matches, division));
  const groupOfCode = groupsOfCodes(groups, division.values);
  const states = groups.map(() => fold.start());
  const stateOf = (code: number) => states[groupOfCode[code]!] ?? null;
  const added = indexesFor(leads, fold, matches);
  for (let i = 0; i < added.length; i++) division.add(added[i]!, stateOf);
  return groups.map(({ label, values, folded }, group) => {
    const result = fold.finish(states[group]!, { attribute, values });
    return { value: label, folded, result };
  });
}

/** All that a lead (or deal) contributes goes by its own value of the attribute. */
function byAttribute<State>(
  leads: Leads,
  over: 'leads' | 'deals',
  fold: Pick<Fold<State, unknown>, 'add'>,
  attribute: string,
): Division<State> {
  const { codes, values } = attributeCodes(leads, over, attribute);
  return {
    values,
    visitCodes: (index, visit) => visit(codes[index]!),
    add(index, stateOf) {
      const state = stateOf(codes[index]!);
      if (state !== null) fold.add(state, index);
    },
  };
}

/** The leads (or deals) that match and that may make a difference to the fold, in order. */
function indexesFor(
  leads: Leads,
  { during }: Pick<Fold<unknown>, 'during'>,
  matches: Uint8Array,
): Uint32Array {
  const asked = during === undefined ? null : leadsDuring(leads, during);
  const found = new Uint32Array(asked?.length ?? matches.length);
  let count = 0;
  for (let i = 0; i < found.length; i++) {
    const index = asked === null ? i : asked[i]!;
    if (matches[index] === 1) found[count++] = index;
  }
  return found.subarray(0, count);
}

/** Of the values that occur, how many leads (or deals) have them. */
function sizesOf(
  matches: Uint8Array,
  { values, visitCodes }: Pick<Division<unknown>, 'values' | 'visitCodes'>,
): ValueSize[] {
  const sizes = new Uint32Array(values.length);
  const addTo = (code: number) => {
    sizes[code]!++;
  };
  for (let index = 0; index < matches.length; index++) if (matches[index] === 1) visitCodes(index, addTo);
  return values.map((value, code) => ({ value, size: sizes[code]! })).filter(({ size }) => size > 0);
}

/** Per code the index of its group; -1 where it is in none. */
function groupsOfCodes(groups: readonly ValueGroup[], values: readonly string[]): Int32Array {
  const groupOf = new Map(groups.flatMap(({ values }, group) => values.map((value) => [value, group])));
  return Int32Array.from(values, (value) => groupOf.get(value) ?? -1);
}
