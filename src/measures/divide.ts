import { attributeCodes } from '../leads/attribute-codes.js';
import type { Leads } from '../leads/leads.js';
import type { Division, Fold, Parts } from './fold.js';
import type { ValueGroup, ValueSize } from './grouper.js';

/** All that a lead (or deal) contributes goes by its own value of the attribute. */
export function byAttribute<State>(
  leads: Leads,
  over: 'leads' | 'deals',
  { add }: Pick<Fold<State, unknown>, 'add'>,
  attribute: string,
): Division<State> {
  return { ...attributeCodes(leads, over, attribute), first: null, add };
}

/** A part for each group. */
export function groupParts<State>(
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
export function sizesOf(
  matches: Uint8Array,
  { values, codes, first }: Omit<Division<unknown>, 'add'>,
): ValueSize[] {
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
