import type { Filter } from '../definition/definition.js';
import { attributeCodes } from '../leads/attribute-codes.js';
import type { Leads } from '../leads/leads.js';
import { matching } from '../leads/matching.js';
import type { Division, Fold, Parts } from './fold.js';
import { eachValue, type Grouper, type ValueGroup, type ValueSize } from './grouper.js';

/** What a fold made of the leads (or deals) of one group. */
export interface Group<Result> {
  /** Of the attribute, as it is shown; null is blank. */
  readonly value: string | null;
  /** How many values stand together under that name; 0 for a value under its own. */
  readonly folded: number;
  readonly result: Result;
}

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

/**
 * Folds them apart by the value of an attribute, each value alone or as `grouper` puts them together: computed of the
 * leads themselves, since medians and rates of groups don't add up. What is of neither leads nor deals has no groups.
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

/** All that a lead (or deal) contributes goes by its own value of the attribute. */
function byAttribute<State>(
  leads: Leads,
  over: 'leads' | 'deals',
  { add }: Pick<Fold<State, unknown>, 'add'>,
  attribute: string,
): Division<State> {
  return { ...attributeCodes(leads, over, attribute), first: null, add };
}

/** A part for each group. */
function groupParts<State>(
  matches: Uint8Array,
  { values, codes, first }: Division<State>,
  groups: readonly ValueGroup[],
  { untold, start }: Pick<Fold<State, unknown>, 'untold' | 'start'>,
): Parts<State> {
  const partOfCode = partsOfCodes(groups, values);
  const of = new Uint32Array(codes.length);
  for (let index = 0; index < matches.length; index++) {
    if (matches[index] === 0) continue;
    const end = first === null ? index + 1 : first[index + 1]!;
    for (let thing = first === null ? index : first[index]!; thing < end; thing++)
      of[thing] = partOfCode[codes[thing]!]!;
  }
  return { of, count: groups.length, states: untold.flatMap(() => groups.map(() => start())) };
}

/** Of the values that occur, how many leads (or deals) have them; each once, however many things of that value it has. */
function sizesOf(matches: Uint8Array, { values, codes, first }: Omit<Division<unknown>, 'add'>): ValueSize[] {
  const sizes = new Uint32Array(values.length);
  for (let index = 0; index < matches.length; index++) {
    if (matches[index] === 0) continue;
    if (first === null) sizes[codes[index]!]!++;
    else for (const code of new Set(codes.subarray(first[index]!, first[index + 1]!))) sizes[code]!++;
  }
  return values.map((value, code) => ({ value, size: sizes[code]! })).filter(({ size }) => size > 0);
}

/** Per code the number of its group, counted from 1; 0 where it is in none. */
function partsOfCodes(groups: readonly ValueGroup[], values: readonly string[]): Uint32Array {
  const partOf = new Map(groups.flatMap(({ values }, group) => values.map((value) => [value, group + 1])));
  return Uint32Array.from(values, (value) => partOf.get(value) ?? 0);
}
