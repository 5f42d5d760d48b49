import { OPEN } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';
import type { Instant } from '../time/moment.js';
import { dealStageAt } from './deal-stage-at.js';
import type { DealStretches } from './deal-stretches.js';
import type { Fold } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { pipeline } from './pipeline.js';

/**
 * Open pipeline: the amounts of the deals that were created before the period's end, or as-of while it runs, and
 * not closed by then, also by the stage they were in at that time. A deal closed at an unknown time was open at none.
 */
export function pipelineOpen(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  return pipeline(leads, query, ['created', 'outcome', 'amount', 'undecided'], isOpenAtEnd, (found, period) =>
    dealStageAt(leads, found.deals, endOf(found, period)),
  );
}

function isOpenAtEnd(found: DealStretches, period: number, deal: number): boolean {
  const { deals } = found;
  const end = endOf(found, period);
  if (!(deals.createdAt[deal]! < end)) return false;
  return deals.outcome[deal] === OPEN || deals.closedAt[deal]! >= end;
}

/** NaN, before which there is nothing, of a period without a stretch. */
function endOf({ stretches }: DealStretches, period: number): Instant {
  return Math.min(stretches.ends[period]!, stretches.limits[period]!);
}
