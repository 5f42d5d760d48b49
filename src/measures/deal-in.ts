import type { Deals } from '../leads/deals.js';
import { LOST, WON } from '../leads/deals.js';
import { covers, type Stretch } from './stretch.js';

/** Whether the deal is won, and was last closed in the stretch. */
export function isWonIn(stretch: Stretch, deals: Deals, deal: number): boolean {
  return deals.outcome[deal] === WON && covers(stretch, deals.closedAt[deal]!, deals.closedWidth[deal]!);
}

/** Whether the deal is lost, and was last closed in the stretch. */
export function isLostIn(stretch: Stretch, deals: Deals, deal: number): boolean {
  return deals.outcome[deal] === LOST && covers(stretch, deals.closedAt[deal]!, deals.closedWidth[deal]!);
}

/** Whether the deal was created in the stretch. */
export function isCreatedIn(stretch: Stretch, deals: Deals, deal: number): boolean {
  return covers(stretch, deals.createdAt[deal]!, deals.createdWidth[deal]!);
}
