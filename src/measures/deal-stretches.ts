import type { Deals } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';
import { type DealNeed, dealsWith } from './deals-with.js';
import { flowStretches } from './flow-stretch.js';
import type { PeriodsQuery } from './measure-query.js';
import type { Stretches } from './stretches.js';

/** The deals that a measure of a period's deals runs over, and the stretches in which it counts them. */
export interface DealStretches {
  readonly deals: Deals;
  readonly stretches: Stretches;
}

/** Null where the deals export doesn't carry what the measure needs. */
export function dealStretches(
  leads: Leads,
  { periods }: PeriodsQuery,
  needs: readonly DealNeed[],
): DealStretches | null {
  const deals = dealsWith(leads, needs);
  return deals === null ? null : { deals, stretches: flowStretches(leads, periods, ['deals']) };
}
