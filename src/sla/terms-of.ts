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

/** The share agreed to be met by clocks that started on that date: the term's, else the SLA's; NaN where none was. */
export function targetsOf({ terms, target }: Sla): (term: number, startedOn: Day) => number {
  const ofNoTerm = targetColumns(target);
  const ofTerms = terms.map((term) => targetColumns([...target, ...term.target]));
  return (term, startedOn) => {
    const { from, share } = term === NO_TERM ? ofNoTerm : ofTerms[term]!;
    let last = from.length - 1;
    while (last >= 0 && from[last]! > startedOn) last--;
    return last < 0 ? Number.NaN : share[last]!;
  };
}

/** What was agreed, in order: the last that was in force by a day holds. */
function targetColumns(agreed: Agreed): { readonly from: Float64Array; readonly share: Float64Array } {
  return {
    from: Float64Array.from(agreed, ({ from }) => from ?? Number.NEGATIVE_INFINITY),
    share: Float64Array.from(agreed, ({ value }) => value),
  };
}
