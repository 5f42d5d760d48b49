import type { Leads } from '../leads/leads.js';
import { quantile } from '../statistics/quantile.js';
import { periodWon } from './deal-in.js';
import { dealStretches } from './deal-stretches.js';
import { type Fold, stateFor } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { withoutValue, withValue } from './measured.js';
import { addMoney, inCurrency, type MoneySum, startMoney } from './money-sum.js';
import { untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

interface Prices {
  readonly sum: MoneySum;
  readonly amounts: number[];
}

/**
 * Average selling price: the mean amount of the deals won in the period; the median and how many they are beside
 * it. Deals without an amount are left out and counted.
 */
export function averageSellingPrice(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const found = dealStretches(leads, query, ['outcome', 'amount']);
  if (found === null) return unmeasured('deals', 'not_configured', query);
  const { deals, stretches } = found;
  const { currency } = leads.definition;
  return {
    over: 'deals',
    untold: untoldIn(stretches),
    start: () => ({ sum: startMoney(), amounts: [] }),
    add(into, first, end) {
      for (let deal = first; deal < end; deal++) {
        const prices = stateFor(into, periodWon(found, deal), deal);
        if (prices === undefined) continue;
        const amount = deals.amount[deal]!;
        addMoney(prices.sum, amount);
        if (!Number.isNaN(amount)) prices.amounts.push(amount);
      }
    },
    finish({ sum, amounts }) {
      const median = inCurrency(quantile(Float64Array.from(amounts).sort(), 0.5), currency);
      const without = { without_amount: sum.withoutAmount };
      if (sum.n === 0) return withoutValue('no_data', { n: 0, parts: { median: null, ...without } });
      const mean = inCurrency(sum.minorUnits, currency) / sum.n;
      return withValue(mean, { n: sum.n, parts: { median, ...without } });
    },
    sample: ({ amounts }) => amounts.map((amount) => inCurrency(amount, currency)),
  } satisfies Fold<Prices>;
}
