import type { Leads } from '../leads/leads.js';
import { periodCreated } from './deal-in.js';
import { dealStretches } from './deal-stretches.js';
import { type Fold, stateFor } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { measuredCount } from './measured-count.js';
import { stretchOf, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  count: number;
}

/** Deals created in the period, whatever became of them. */
export function dealsCreated(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  return created(leads, query, false);
}

/** Of those, the deals that Sales found alone: no lead is linked to them. */
export function dealsCreatedWithoutLead(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  return created(leads, query, true);
}

function created(leads: Leads, query: PeriodsQuery, withoutLead: boolean): Fold<unknown> {
  const found = dealStretches(
    leads,
    query,
    withoutLead ? ['created', 'undecided', 'lead'] : ['created', 'undecided'],
  );
  if (found === null) return unmeasured('deals', 'not_configured', query);
  const { deals, stretches } = found;
  return {
    over: 'deals',
    untold: untoldIn(stretches),
    start: () => ({ count: 0 }),
    add(into, first, end) {
      for (let deal = first; deal < end; deal++) {
        if (withoutLead && deals.lead[deal]! >= 0) continue;
        const tally = stateFor(into, periodCreated(found, deal), deal);
        if (tally !== undefined) tally.count++;
      }
    },
    finish: ({ count }, period) => measuredCount(stretchOf(stretches, period), count),
  } satisfies Fold<Tally>;
}
