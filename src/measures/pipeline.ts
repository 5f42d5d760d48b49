import type { Leads } from '../leads/leads.js';
import { type DealStretch, dealStretch } from './deal-stretch.js';
import type { DealNeed } from './deals-with.js';
import type { Fold } from './fold.js';
import { marketingSourced } from './marketing-sourced.js';
import type { MeasureQuery } from './measure-query.js';
import { addMoney, inCurrency, type MoneySum, measuredMoney, startMoney } from './money-sum.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  readonly all: MoneySum;
  readonly sourced: MoneySum;
}

/** Which deals a pipeline holds. */
export type InPipeline = (found: DealStretch, deal: number) => boolean;

/**
 * A pipeline in money, with its number of deals beside it, and of both the part that Marketing sourced where a
 * rule for that was agreed.
 */
export function pipeline(
  leads: Leads,
  query: MeasureQuery,
  needs: readonly DealNeed[],
  holds: InPipeline,
): Fold<unknown> {
  const found = dealStretch(leads, query, needs);
  if (typeof found === 'string') return unmeasured('deals', found);
  const isSourced = marketingSourced(leads);
  const { currency } = leads.definition;
  return {
    over: 'deals',
    start: () => ({ all: startMoney(), sourced: startMoney() }),
    add({ all, sourced }, deal) {
      if (!holds(found, deal)) return;
      addMoney(all, found.deals.amount[deal]!);
      if (isSourced?.[deal] === 1) addMoney(sourced, found.deals.amount[deal]!);
    },
    finish({ all, sourced }) {
      const parts = { deals: dealsOf(all) };
      const share = { sourced: inCurrency(sourced.minorUnits, currency), sourced_deals: dealsOf(sourced) };
      return measuredMoney(found.stretch, all, currency, isSourced === null ? parts : { ...parts, ...share });
    },
  } satisfies Fold<Tally>;
}

function dealsOf({ n, withoutAmount }: MoneySum): number {
  return n + withoutAmount;
}
