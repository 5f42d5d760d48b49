import type { Leads } from '../leads/leads.js';
import { type DealStretches, dealStretches } from './deal-stretches.js';
import type { DealNeed } from './deals-with.js';
import { type Fold, stateFor } from './fold.js';
import { marketingSourced } from './marketing-sourced.js';
import type { PeriodsQuery } from './measure-query.js';
import type { Parts } from './measured.js';
import { addMoney, inCurrency, type MoneySum, measuredMoney, startMoney } from './money-sum.js';
import { stretchOf, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  readonly all: MoneySum;
  readonly sourced: MoneySum;
  readonly byStage: Map<string, MoneySum>;
}

/** Which deals a pipeline holds in a period. */
export type InPipeline = (found: DealStretches, period: number, deal: number) => boolean;

/** In which stage a deal is in a period, `''` being an unknown one; null where nothing tells of stages. */
export type StageOf = (found: DealStretches, period: number) => ((deal: number) => string) | null;

/** Says of a deal that its stage isn't known, among the names of the CRM's stages. */
const UNKNOWN_STAGE = '(unknown)';

/**
 * A pipeline in money, with its number of deals beside it, and of both the part that Marketing sourced where a
 * rule for that was agreed, and what is in which stage where that is asked for and known.
 */
export function pipeline(
  leads: Leads,
  query: PeriodsQuery,
  needs: readonly DealNeed[],
  holds: InPipeline,
  stagesOf: StageOf = () => null,
): Fold<unknown> {
  const found = dealStretches(leads, query, needs);
  if (found === null) return unmeasured('deals', 'not_configured', query);
  const { deals, stretches } = found;
  const isSourced = marketingSourced(leads);
  const stageOf = stretches.each.map((_, period) => stagesOf(found, period));
  const { currency } = leads.definition;
  return {
    over: 'deals',
    untold: untoldIn(stretches),
    start: () => ({ all: startMoney(), sourced: startMoney(), byStage: new Map() }),
    add(into, first, end) {
      for (let deal = first; deal < end; deal++)
        for (const period of stretches.each.keys()) {
          const tally = stateFor(into, period, deal);
          if (tally === undefined) break;
          if (holds(found, period, deal))
            addDeal(tally, deals.amount[deal]!, isSourced?.[deal] === 1, stageOf[period]?.(deal) ?? null);
        }
    },
    finish({ all, sourced, byStage }, period) {
      const share = { sourced: inCurrency(sourced.minorUnits, currency), sourced_deals: dealsOf(sourced) };
      return measuredMoney(stretchOf(stretches, period), all, currency, {
        deals: dealsOf(all),
        ...(isSourced !== null && share),
        ...(stageOf[period] !== null && stageParts(byStage, currency)),
      });
    },
  } satisfies Fold<Tally>;
}

/** `stage` is null where nothing tells of stages. */
function addDeal(
  { all, sourced, byStage }: Tally,
  amount: number,
  isSourced: boolean,
  stage: string | null,
): void {
  addMoney(all, amount);
  if (isSourced) addMoney(sourced, amount);
  if (stage !== null) addMoney(sumOf(byStage, stage), amount);
}

function sumOf(sums: Map<string, MoneySum>, stage: string): MoneySum {
  const key = stage === '' ? UNKNOWN_STAGE : stage;
  const sum = sums.get(key) ?? startMoney();
  sums.set(key, sum);
  return sum;
}

function stageParts(sums: ReadonlyMap<string, MoneySum>, currency: string): Parts {
  const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    by_stage: Object.fromEntries(
      sorted.map(([stage, { minorUnits }]) => [stage, inCurrency(minorUnits, currency)]),
    ),
    deals_by_stage: Object.fromEntries(sorted.map(([stage, sum]) => [stage, dealsOf(sum)])),
  };
}

function dealsOf({ n, withoutAmount }: MoneySum): number {
  return n + withoutAmount;
}
