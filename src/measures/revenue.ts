import type { Leads } from '../leads/leads.js';
import { periodWon } from './deal-in.js';
import { dealStretches } from './deal-stretches.js';
import { type Fold, stateFor } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { addMoney, type MoneySum, measuredMoney, startMoney } from './money-sum.js';
import { stretchOf, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

/** Revenue: the amounts of the deals won in the period. Deals without an amount add nothing and are counted. */
export function revenue(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const found = dealStretches(leads, query, ['outcome', 'amount']);
  if (found === null) return unmeasured('deals', 'not_configured', query);
  const { deals, stretches } = found;
  return {
    over: 'deals',
    untold: untoldIn(stretches),
    start: startMoney,
    add(into, first, end) {
      for (let deal = first; deal < end; deal++) {
        const sum = stateFor(into, periodWon(found, deal), deal);
        if (sum !== undefined) addMoney(sum, deals.amount[deal]!);
      }
    },
    finish: (sum, period) => measuredMoney(stretchOf(stretches, period), sum, leads.definition.currency),
  } satisfies Fold<MoneySum>;
}
