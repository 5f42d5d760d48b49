import type { Filter } from '../definition/definition.js';
import { attributeCodes } from './attribute-codes.js';
import type { Leads } from './leads.js';

const keptOf = new WeakMap<Leads, Map<string, Uint8Array>>();

/** So many answers are kept: a report asks for all leads of measure after measure, and of some for a part in between. */
const MOST_KEPT = 4;

/**
 * Per lead (or deal): 1 where every condition of the filter holds. The empty value stands for a blank. What was asked last
 * is kept.
 */
export function matching(leads: Leads, over: 'leads' | 'deals', where: Filter): Uint8Array {
  const kept = keptOf.get(leads) ?? new Map<string, Uint8Array>();
  keptOf.set(leads, kept);
  const key = JSON.stringify([over, where]);
  const matches = kept.get(key) ?? findMatching(leads, over, where);
  kept.delete(key);
  kept.set(key, matches);
  const [oldest = key] = kept.keys();
  if (kept.size > MOST_KEPT) kept.delete(oldest);
  return matches;
}

function findMatching(leads: Leads, over: 'leads' | 'deals', where: Filter): Uint8Array {
  const matches = new Uint8Array(over === 'leads' ? leads.count : (leads.deals?.count ?? 0)).fill(1);
  for (const { attribute, not, values: wanted } of where) {
    const { codes, values } = attributeCodes(leads, over, attribute);
    const allowed = Uint8Array.from(values, (value) => (wanted.includes(value) !== not ? 1 : 0));
    for (let index = 0; index < matches.length; index++) matches[index]! &= allowed[codes[index]!]!;
  }
  return matches;
}
