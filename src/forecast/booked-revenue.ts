import type { Deals } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';
import { periodWon } from '../measures/deal-in.js';
import { addMoney, startMoney } from '../measures/money-sum.js';
import { stretchesOf } from '../measures/stretches.js';
import type { Period } from '../time/period.js';
import type { Outlook } from './outlook.js';

/** What is won of a period by as-of, as the measure `revenue` counts it: of a period to come it is 0. */
export function bookedRevenue(leads: Leads, deals: Deals, { start, end }: Period): Outlook['booked'] {
  const stretches = stretchesOf([{ start, end, limit: leads.asOf.limit, unrecorded: false, whole: true }]);
  const sum = startMoney();
  for (let deal = 0; deal < deals.count; deal++)
    if (periodWon({ deals, stretches }, deal) === 0) addMoney(sum, deals.amount[deal]!);
  return { amount: sum.minorUnits, deals: sum.n + sum.withoutAmount, withoutAmount: sum.withoutAmount };
}
