import type { Leads } from '../leads/leads.js';
import { isCreatedIn, isWonIn } from './deal-in.js';
import { type DealStretch, dealStretch } from './deal-stretch.js';
import type { DealNeed } from './deals-with.js';
import type { Fold } from './fold.js';
import { marketingSourced } from './marketing-sourced.js';
import type { MeasureQuery } from './measure-query.js';
import type { Measured } from './measured.js';
import { measuredCount } from './measured-count.js';
import { addMoney, type MoneySum, measuredMoney, startMoney } from './money-sum.js';
import { unmeasured } from './unmeasured.js';

/** Marketing-sourced revenue: the amounts of the deals won in the period that the rule gives to Marketing. */
export function sourcedRevenue(leads: Leads, query: MeasureQuery): Fold<unknown> {
  return sourced(leads, query, ['outcome', 'amount'], isWonIn, ({ stretch }, sum) =>
    measuredMoney(stretch, sum, leads.definition.currency),
  );
}

/** Marketing-sourced pipeline: the amounts of the deals created in the period that the rule gives to Marketing. */
export function sourcedPipeline(leads: Leads, query: MeasureQuery): Fold<unknown> {
  return sourced(leads, query, ['created', 'amount', 'undecided'], isCreatedIn, ({ stretch }, sum) =>
    measuredMoney(stretch, sum, leads.definition.currency, { deals: sum.n + sum.withoutAmount }),
  );
}

/** Marketing-sourced deals: how many deals won in the period the rule gives to Marketing. */
export function sourcedDeals(leads: Leads, query: MeasureQuery): Fold<unknown> {
  return sourced(leads, query, ['outcome'], isWonIn, ({ stretch }, sum) =>
    measuredCount(stretch, sum.n + sum.withoutAmount),
  );
}

function sourced(
  leads: Leads,
  query: MeasureQuery,
  needs: readonly DealNeed[],
  counts: typeof isWonIn,
  finish: (found: DealStretch, sum: MoneySum) => Measured,
): Fold<unknown> {
  const isSourced = marketingSourced(leads);
  if (isSourced === null) return unmeasured('deals', 'not_configured');
  const found = dealStretch(leads, query, needs);
  if (typeof found === 'string') return unmeasured('deals', found);
  const { deals, stretch } = found;
  return {
    over: 'deals',
    start: startMoney,
    add(sum, deal) {
      if (isSourced[deal] === 1 && counts(stretch, deals, deal)) addMoney(sum, deals.amount[deal]!);
    },
    finish: (sum) => finish(found, sum),
  } satisfies Fold<MoneySum>;
}
