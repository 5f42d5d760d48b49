import type { Leads } from '../leads/leads.js';
import { isWonIn } from './deal-in.js';
import { dealStretch } from './deal-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { addMoney, type MoneySum, measuredMoney, startMoney } from './money-sum.js';
import { unmeasured } from './unmeasured.js';

/** Revenue: the amounts of the deals won in the period. Deals without an amount add nothing and are counted. */
export function revenue(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const found = dealStretch(leads, query, ['outcome', 'amount']);
  if (typeof found === 'string') return unmeasured('deals', found);
  const { deals, stretch } = found;
  return {
    over: 'deals',
    start: startMoney,
    add(sum, deal) {
      if (isWonIn(stretch, deals, deal)) addMoney(sum, deals.amount[deal]!);
    },
    finish: (sum) => measuredMoney(stretch, sum, leads.definition.currency),
  } satisfies Fold<MoneySum>;
}
