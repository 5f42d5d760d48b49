import { LOST, WON } from '../leads/deals.js';
import type { DealStretches } from './deal-stretches.js';
import { NO_PERIOD, periodAt } from './stretches.js';

/** The period in which a deal that is won was last closed; NO_PERIOD where it is in none, or not won. */
export function periodWon({ deals, stretches }: DealStretches, deal: number): number {
  if (deals.outcome[deal] !== WON) return NO_PERIOD;
  return periodAt(stretches, deals.closedAt[deal]!, deals.closedWidth[deal]!);
}

/** The period in which a deal that is lost was last closed. */
export function periodLost({ deals, stretches }: DealStretches, deal: number): number {
  if (deals.outcome[deal] !== LOST) return NO_PERIOD;
  return periodAt(stretches, deals.closedAt[deal]!, deals.closedWidth[deal]!);
}

/** The period in which the deal was created. */
export function periodCreated({ deals, stretches }: DealStretches, deal: number): number {
  return periodAt(stretches, deals.createdAt[deal]!, deals.createdWidth[deal]!);
}
