import type { Filter } from '../definition/definition.js';
import { attributeCodes } from './attribute-codes.js';
import type { Leads } from './leads.js';

const lastAsked = new WeakMap<Leads, { readonly key: string; readonly matches: Uint8Array }>();

/**
 * Per lead (or deal): 1 where every condition of the filter holds. The empty value stands for a blank. The last
 * answer is kept: a report asks one filter of measure after measure and period after period.
 */
export function matching(leads: Leads, over: 'leads' | 'deals', where: Filter): Uint8Array {
  const key = JSON.stringify([over, where]);
  const last = lastAsked.get(leads);
  if (last?.key === key) return last.matches;
  const matches = findMatching(leads, over, where);
  lastAsked.set(leads, { key, matches });
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
