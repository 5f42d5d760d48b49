import type { Leads } from '../leads/leads.js';
import { isWonIn } from './deal-in.js';
import { dealStretch } from './deal-stretch.js';
import type { Fold } from './fold.js';
import { marketingSourced } from './marketing-sourced.js';
import type { MeasureQuery } from './measure-query.js';
import { withoutValue, withValue } from './measured.js';
import { addMoney, inCurrency, type MoneySum, startMoney } from './money-sum.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  readonly all: MoneySum;
  readonly sourced: MoneySum;
}

/**
 * The share of the period's revenue that Marketing sourced; numerator and denominator are money. It has no
 * interval: money is no number of tries.
 */
export function sourcedShare(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const isSourced = marketingSourced(leads);
  if (isSourced === null) return unmeasured('deals', 'not_configured');
  const found = dealStretch(leads, query, ['outcome', 'amount']);
  if (typeof found === 'string') return unmeasured('deals', found);
  const { deals, stretch } = found;
  const { currency } = leads.definition;
  return {
    over: 'deals',
    start: () => ({ all: startMoney(), sourced: startMoney() }),
    add({ all, sourced }, deal) {
      if (!isWonIn(stretch, deals, deal)) return;
      addMoney(all, deals.amount[deal]!);
      if (isSourced[deal] === 1) addMoney(sourced, deals.amount[deal]!);
    },
    finish({ all, sourced }) {
      const counts = {
        numerator: inCurrency(sourced.minorUnits, currency),
        denominator: inCurrency(all.minorUnits, currency),
        n: all.n,
        parts: { without_amount: all.withoutAmount },
      };
      if (all.minorUnits === 0) return withoutValue('undefined', counts);
      return withValue(sourced.minorUnits / all.minorUnits, counts);
    },
  } satisfies Fold<Tally>;
}
