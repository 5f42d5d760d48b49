import { WON } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';
import { isWonIn } from './deal-in.js';
import { dealStretch } from './deal-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { measuredCount } from './measured-count.js';
import { covers } from './stretch.js';
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
export function dealsWon(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const found = dealStretch(leads, query, ['outcome']);
  if (typeof found === 'string') return unmeasured('deals', found);
  const { deals, stretch } = found;
  return {
    over: 'deals',
    start: () => ({ count: 0, reversed: 0, undated: 0 }),
    add(tally, deal) {
      if (isWonIn(stretch, deals, deal)) tally.count++;
      else if (deals.outcome[deal] === WON && Number.isNaN(deals.closedAt[deal]!)) tally.undated++;
      // Of a withdrawn win only the time is kept, as an instant or a date's midnight: its width decides nothing here.
      if (covers(stretch, deals.reversedAt[deal]!, 0)) tally.reversed++;
    },
    finish: ({ count, ...parts }) => measuredCount(stretch, count, parts),
  } satisfies Fold<Tally>;
}
