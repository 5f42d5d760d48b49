import type { Deals } from '../../leads/deals.js';

/** What share of the money of all deals these have; null where there are none, or no deal has an amount. */
export function amountShare({ amount, count }: Deals, of: readonly number[]): number | null {
  if (of.length === 0) return null;
  let all = 0;
  for (let deal = 0; deal < count; deal++) all += worth(amount[deal]!);
  if (all === 0) return null;
  return of.reduce((sum, deal) => sum + worth(amount[deal]!), 0) / all;
}

/** A credit is as much money as what it takes back. */
function worth(minorUnits: number): number {
  return Number.isNaN(minorUnits) ? 0 : Math.abs(minorUnits);
}
