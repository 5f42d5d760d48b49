import type { Leads } from '../leads/leads.js';
import { periodCreated, periodWon } from './deal-in.js';
import { type DealStretches, dealStretches } from './deal-stretches.js';
import type { DealNeed } from './deals-with.js';
import { type Fold, stateFor } from './fold.js';
import { marketingSourced } from './marketing-sourced.js';
import type { PeriodsQuery } from './measure-query.js';
import type { Measured } from './measured.js';
import { measuredCount } from './measured-count.js';
import { addMoney, type MoneySum, measuredMoney, startMoney } from './money-sum.js';
import type { Stretch } from './stretch.js';
import { stretchOf, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

/** Marketing-sourced revenue: the amounts of the deals won in the period that the rule gives to Marketing. */
export function sourcedRevenue(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  return sourced(leads, query, ['outcome', 'amount'], periodWon, (stretch, sum) =>
    measuredMoney(stretch, sum, leads.definition.currency),
  );
}

/** Marketing-sourced pipeline: the amounts of the deals created in the period that the rule gives to Marketing. */
export function sourcedPipeline(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  return sourced(leads, query, ['created', 'amount', 'undecided'], periodCreated, (stretch, sum) =>
    measuredMoney(stretch, sum, leads.definition.currency, { deals: sum.n + sum.withoutAmount }),
  );
}

/** Marketing-sourced deals: how many deals won in the period the rule gives to Marketing. */
export function sourcedDeals(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  return sourced(leads, query, ['outcome'], periodWon, (stretch, sum) =>
    measuredCount(stretch, sum.n + sum.withoutAmount),
  );
}

function sourced(
  leads: Leads,
  query: PeriodsQuery,
  needs: readonly DealNeed[],
  periodIn: (found: DealStretches, deal: number) => number,
  finish: (stretch: Stretch, sum: MoneySum) => Measured,
): Fold<unknown> {
  const isSourced = marketingSourced(leads);
  if (isSourced === null) return unmeasured('deals', 'not_configured', query);
  const found = dealStretches(leads, query, needs);
  if (found === null) return unmeasured('deals', 'not_configured', query);
  const { deals, stretches } = found;
  return {
    over: 'deals',
    untold: untoldIn(stretches),
    start: startMoney,
    add(into, first, end) {
      for (let deal = first; deal < end; deal++) {
        if (isSourced[deal] === 0) continue;
        const sum = stateFor(into, periodIn(found, deal), deal);
        if (sum !== undefined) addMoney(sum, deals.amount[deal]!);
      }
    },
    finish: (sum, period) => finish(stretchOf(stretches, period), sum),
  } satisfies Fold<MoneySum>;
}
