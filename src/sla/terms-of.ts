import type { Agreed, Sla } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import { matching } from '../leads/matching.js';
import type { Day } from '../time/moment.js';

/** None of the terms is for it: what the SLA says holds. */
const NO_TERM = -1;

/** Per lead (or deal): index of the first of the SLA's terms that is for it, or NO_TERM. */
export function termsOf(leads: Leads, over: 'leads' | 'deals', { terms }: Sla): Int16Array {
  const count = over === 'leads' ? leads.count : (leads.deals?.count ?? 0);
  const found = new Int16Array(count).fill(NO_TERM);
  for (const [term, { for: whom }] of terms.entries()) {
    const isFor = matching(leads, over, whom);
    for (let of = 0; of < count; of++) if (found[of] === NO_TERM && isFor[of] === 1) found[of] = term;
  }
  return found;
}

/**
 * The share agreed to be met by clocks that started on that date: the term's, else the SLA's; NaN where none was. Clocks
 * are many, and each day is looked up once.
 */
export function targetsOf(sla: Sla): (term: number, startedOn: Day) => number {
  const byTerm = Array.from({ length: sla.terms.length + 1 }, () => new Map<Day, number>());
  return (term, day) => {
    const known = byTerm[term + 1]!;
    const found = known.get(day);
    if (found !== undefined) return found;
    const target = targetOn(sla, term, day);
    known.set(day, target);
    return target;
  };
}

function targetOn({ terms, target }: Sla, term: number, startedOn: Day): number {
  return inForce(terms[term]?.target ?? [], startedOn) ?? inForce(target, startedOn) ?? Number.NaN;
}

function inForce(agreed: Agreed, day: Day): number | null {
  return agreed.findLast(({ from }) => from === null || from <= day)?.value ?? null;
}
