import type { CategoryColumn } from '../exports/table.js';
import type { Leads } from '../leads/leads.js';
import type { ClockColumns } from './clock-columns.js';
import { NOT_DUE } from './clocks.js';
import { ownerAt } from './owner-at.js';

/** Who had each lead when its clock fell due, or has it as of the report where that isn't due. */
export function clockOwners(leads: Leads, of: Uint32Array, { due, dueFrom }: ClockColumns): CategoryColumn {
  if (leads.ownerChanges === null) return ownersNow(leads, of);
  const find = ownerAt(leads);
  const now = leads.asOf.limit - 1;
  const codeOf = new Map([['', 0]]);
  const codes = of.map((lead, clock) => {
    const owner = find(lead, due[clock] === NOT_DUE ? now : dueFrom[clock]!);
    const known = codeOf.get(owner) ?? codeOf.size;
    if (known === codeOf.size) codeOf.set(owner, known);
    return known;
  });
  return { type: 'category', codes, values: [...codeOf.keys()] };
}

function ownersNow(leads: Leads, of: Uint32Array): CategoryColumn {
  const owner = leads.attributes.get('owner');
  if (owner === undefined) return { type: 'category', codes: new Uint32Array(of.length), values: [''] };
  const codes = new Uint32Array(of.length);
  for (let clock = 0; clock < of.length; clock++) codes[clock] = owner.codes[of[clock]!]!;
  return { type: 'category', codes, values: owner.values };
}
