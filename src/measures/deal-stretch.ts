import type { Deals } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';
import { type DealNeed, dealsWith } from './deals-with.js';
import { flowStretch } from './flow-stretch.js';
import type { MeasureQuery } from './measure-query.js';
import type { NoValue } from './measured.js';
import type { Stretch } from './stretch.js';

/** The deals that a measure of a period's deals runs over, and the stretch in which it counts them. */
export interface DealStretch {
  readonly deals: Deals;
  readonly stretch: Stretch;
}

/** Where the deals export carries what the measure needs and is complete to the period's end; else why not. */
export function dealStretch(
  leads: Leads,
  query: Pick<MeasureQuery, 'period' | 'readAt'>,
  needs: readonly DealNeed[],
): DealStretch | NoValue {
  const deals = dealsWith(leads, needs);
  if (deals === null) return 'not_configured';
  const stretch = flowStretch(leads, query, ['deals']);
  return typeof stretch === 'string' ? stretch : { deals, stretch };
}
