import { OPEN } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';
import type { DealStretch } from './deal-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { pipeline } from './pipeline.js';

/**
 * Open pipeline: the amounts of the deals that were created before the period's end, or as-of while it runs, and
 * not closed by then. A deal closed at an unknown time was open at none.
 */
export function pipelineOpen(leads: Leads, query: MeasureQuery): Fold<unknown> {
  return pipeline(leads, query, ['created', 'outcome', 'amount', 'undecided'], isOpenAtEnd);
}

function isOpenAtEnd({ deals, stretch }: DealStretch, deal: number): boolean {
  const end = Math.min(stretch.end, stretch.limit);
  if (!(deals.createdAt[deal]! < end)) return false;
  return deals.outcome[deal] === OPEN || deals.closedAt[deal]! >= end;
}
