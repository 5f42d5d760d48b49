import { completeLimit } from '../leads/complete-limit.js';
import { type Deals, LOST, OPEN, WON } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';
import type { Instant } from '../time/moment.js';
import { cohortStretches } from './cohort-stretch.js';
import { periodCreated } from './deal-in.js';
import { dealsWith } from './deals-with.js';
import { type Fold, stateFor } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { measuredRate } from './measured-rate.js';
import { type Stretches, stretchOf, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  created: number;
  won: number;
  lost: number;
  open: number;
  cannotTell: number;
}

interface CloseContext {
  readonly leads: Leads;
  readonly deals: Deals;
  readonly stretches: Stretches;
  readonly withinDays: number | null;
  /** Up to when the export would show a closing, exclusive. */
  readonly complete: Instant;
}

/**
 * Close rate: of the deals created in the period, how many are won by as-of and, with a window, inside so many days
 * of their creation. Deals that may still be won are open. One won at an unknown time cannot be told, with a window
 * or read earlier than as-of.
 */
export function closeRate(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const deals = dealsWith(leads, ['created', 'outcome', 'undecided']);
  if (deals === null) return unmeasured('deals', 'not_configured', query);
  const stretches = cohortStretches(leads, query.periods, ['deals']);
  const complete = completeLimit(leads, ['deals']) ?? Number.POSITIVE_INFINITY;
  const context: CloseContext = { leads, deals, stretches, withinDays: query.withinDays, complete };
  return {
    over: 'deals',
    untold: untoldIn(stretches),
    start: () => ({ created: 0, won: 0, lost: 0, open: 0, cannotTell: 0 }),
    add(into, first, end) {
      for (let deal = first; deal < end; deal++) {
        const period = periodCreated(context, deal);
        const tally = stateFor(into, period, deal);
        if (tally === undefined) continue;
        tally.created++;
        const fate = fateOf(context, period, deal);
        if (fate !== null) tally[fate]++;
      }
    },
    finish: ({ created, won, lost, open, cannotTell }, period) =>
      measuredRate(
        won,
        created,
        {
          open,
          mature: stretchOf(stretches, period).whole && open === 0,
          parts: { lost, cannot_tell: cannotTell },
        },
        cannotTell,
      ),
  } satisfies Fold<Tally>;
}

/** What became of one deal; null where its window went by. */
function fateOf(context: CloseContext, period: number, deal: number): Exclude<keyof Tally, 'created'> | null {
  const { leads, deals, stretches, withinDays } = context;
  const limit = stretches.limits[period]!;
  const closedAt = deals.closedAt[deal]!;
  const outcome = deals.outcome[deal];
  const closed = outcome !== OPEN && !(closedAt >= limit);
  const dated = !Number.isNaN(closedAt);
  const readNow = limit >= leads.asOf.limit;
  if (closed && outcome === LOST && (dated || readNow)) return 'lost';
  if (closed && outcome === WON && !dated) return readNow && withinDays === null ? 'won' : 'cannotTell';
  if (closed && outcome === WON) {
    const { zone } = leads.definition.calendar;
    const days = zone.dayOf(closedAt) - zone.dayOf(deals.createdAt[deal]!);
    return withinDays === null || days <= withinDays ? 'won' : null;
  }
  return isWindowOver(context, limit, deal) ? null : 'open';
}

function isWindowOver(
  { leads, deals, withinDays, complete }: CloseContext,
  limit: Instant,
  deal: number,
): boolean {
  if (withinDays === null) return false;
  const { zone } = leads.definition.calendar;
  return Math.min(limit, complete) >= zone.startOfDay(zone.dayOf(deals.createdAt[deal]!) + withinDays + 1);
}
