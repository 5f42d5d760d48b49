import type { Leads } from '../leads/leads.js';
import { periodWon } from './deal-in.js';
import { dealStretches } from './deal-stretches.js';
import { type Fold, stateFor } from './fold.js';
import { marketingSourced } from './marketing-sourced.js';
import type { PeriodsQuery } from './measure-query.js';
import { withoutValue, withValue } from './measured.js';
import { addMoney, inCurrency, type MoneySum, startMoney } from './money-sum.js';
import { untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  readonly all: MoneySum;
  readonly sourced: MoneySum;
}

/**
 * The share of the period's revenue that Marketing sourced; numerator and denominator are money. It has no
 * interval: money is no number of tries.
 */
export function sourcedShare(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const isSourced = marketingSourced(leads);
  if (isSourced === null) return unmeasured('deals', 'not_configured', query);
  const found = dealStretches(leads, query, ['outcome', 'amount']);
  if (found === null) return unmeasured('deals', 'not_configured', query);
  const { deals, stretches } = found;
  const { currency } = leads.definition;
  return {
    over: 'deals',
    untold: untoldIn(stretches),
    start: () => ({ all: startMoney(), sourced: startMoney() }),
    add(into, first, end) {
      for (let deal = first; deal < end; deal++) {
        const tally = stateFor(into, periodWon(found, deal), deal);
        if (tally === undefined) continue;
        addMoney(tally.all, deals.amount[deal]!);
        if (isSourced[deal] === 1) addMoney(tally.sourced, deals.amount[deal]!);
      }
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
