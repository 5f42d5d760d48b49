import type { Leads } from '../leads/leads.js';
import { spanSeconds } from '../time/span.js';
import { periodWon } from './deal-in.js';
import { dealStretches } from './deal-stretches.js';
import { type Fold, stateFor } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { measuredMedian } from './measured-median.js';
import { addSpan, type Spans, startSpans } from './spans.js';
import { untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

/**
 * Sales cycle: the time from a deal's creation to its winning, of the deals won in the period. Deals closed before
 * they were created, or created at an unknown time, are left out and counted.
 */
export function salesCycle(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const found = dealStretches(leads, query, ['created', 'outcome']);
  if (found === null) return unmeasured('deals', 'not_configured', query);
  const { deals, stretches } = found;
  const { zone } = leads.definition.calendar;
  return {
    over: 'deals',
    untold: untoldIn(stretches),
    start: startSpans,
    add(into, first, end) {
      for (let deal = first; deal < end; deal++) {
        const spans = stateFor(into, periodWon(found, deal), deal);
        if (spans === undefined) continue;
        const created = { at: deals.createdAt[deal]!, width: deals.createdWidth[deal]! };
        const closed = { at: deals.closedAt[deal]!, width: deals.closedWidth[deal]! };
        addSpan(spans, Number.isNaN(created.at) ? Number.NaN : spanSeconds(zone, created, closed));
      }
    },
    finish: ({ seconds, negative, unknown }) => measuredMedian(seconds, { negative, cannot_tell: unknown }),
    sample: ({ seconds }) => seconds,
  } satisfies Fold<Spans>;
}
