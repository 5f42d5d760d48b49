import { WON } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';
import { periodWon } from './deal-in.js';
import { dealStretches } from './deal-stretches.js';
import { type Fold, stateFor } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { measuredCount } from './measured-count.js';
import { periodAt, stretchOf, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  count: number;
  reversed: number;
  undated: number;
}

/**
 * Deals won in the period, by their last closing. Beside it the wins recorded in the period that were withdrawn
 * since (`reversed`), and the deals won at an unknown time, which count in no period (`undated`).
 */
export function dealsWon(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const found = dealStretches(leads, query, ['outcome']);
  if (found === null) return unmeasured('deals', 'not_configured', query);
  const { deals, stretches } = found;
  return {
    over: 'deals',
    untold: untoldIn(stretches),
    start: () => ({ count: 0, reversed: 0, undated: 0 }),
    add(into, first, end) {
      for (let deal = first; deal < end; deal++) {
        // Of a withdrawn win only the time is kept, as an instant or a date's midnight: its width decides nothing here.
        const reversedIn = periodAt(stretches, deals.reversedAt[deal]!, 0);
        const wonIn = periodWon(found, deal);
        const isUndated = deals.outcome[deal] === WON && Number.isNaN(deals.closedAt[deal]!);
        for (const period of stretches.each.keys()) {
          const tally = stateFor(into, period, deal);
          if (tally === undefined) break;
          if (period === wonIn) tally.count++;
          if (period === reversedIn) tally.reversed++;
          if (isUndated) tally.undated++;
        }
      }
    },
    finish: ({ count, ...parts }, period) => measuredCount(stretchOf(stretches, period), count, parts),
  } satisfies Fold<Tally>;
}
