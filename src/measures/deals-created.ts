import type { Leads } from '../leads/leads.js';
import { isCreatedIn } from './deal-in.js';
import { dealStretch } from './deal-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { measuredCount } from './measured-count.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  count: number;
}

/** Deals created in the period, whatever became of them. */
export function dealsCreated(leads: Leads, query: MeasureQuery): Fold<unknown> {
  return created(leads, query, false);
}

/** Of those, the deals that Sales found alone: no lead is linked to them. */
export function dealsCreatedWithoutLead(leads: Leads, query: MeasureQuery): Fold<unknown> {
  return created(leads, query, true);
}

function created(leads: Leads, query: MeasureQuery, withoutLead: boolean): Fold<unknown> {
  const found = dealStretch(
    leads,
    query,
    withoutLead ? ['created', 'undecided', 'lead'] : ['created', 'undecided'],
  );
  if (typeof found === 'string') return unmeasured('deals', found);
  const { deals, stretch } = found;
  return {
    over: 'deals',
    start: () => ({ count: 0 }),
    add(tally, deal) {
      if (withoutLead && deals.lead[deal]! >= 0) return;
      if (isCreatedIn(stretch, deals, deal)) tally.count++;
    },
    finish: ({ count }) => measuredCount(stretch, count),
  } satisfies Fold<Tally>;
}
