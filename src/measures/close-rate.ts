import { completeLimit } from '../leads/complete-limit.js';
import { type Deals, LOST, OPEN, WON } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';
import type { Instant } from '../time/moment.js';
import { cohortStretch } from './cohort-stretch.js';
import { isCreatedIn } from './deal-in.js';
import { dealsWith } from './deals-with.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { measuredRate } from './measured-rate.js';
import type { Stretch } from './stretch.js';
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
  readonly stretch: Stretch;
  readonly withinDays: number | null;
  /** Up to when the export would show a closing, exclusive. */
  readonly observedTo: Instant;
}

/**
 * Close rate: of the deals created in the period, how many are won by as-of and, with a window, inside so many days
 * of their creation. Deals that may still be won are open. One won at an unknown time cannot be told, with a window
 * or read earlier than as-of.
 */
export function closeRate(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const deals = dealsWith(leads, ['created', 'outcome', 'undecided']);
  if (deals === null) return unmeasured('deals', 'not_configured');
  const stretch = cohortStretch(leads, query, ['deals']);
  if (typeof stretch === 'string') return unmeasured('deals', stretch);
  const observedTo = Math.min(stretch.limit, completeLimit(leads, ['deals']) ?? stretch.limit);
  const context: CloseContext = { leads, deals, stretch, withinDays: query.withinDays, observedTo };
  return {
    over: 'deals',
    start: () => ({ created: 0, won: 0, lost: 0, open: 0, cannotTell: 0 }),
    add(tally, deal) {
      if (!isCreatedIn(stretch, deals, deal)) return;
      tally.created++;
      const fate = fateOf(context, deal);
      if (fate !== null) tally[fate]++;
    },
    finish: ({ created, won, lost, open, cannotTell }) =>
      measuredRate(
        won,
        created,
        { open, mature: stretch.whole && open === 0, parts: { lost, cannot_tell: cannotTell } },
        cannotTell,
      ),
  } satisfies Fold<Tally>;
}

/** What became of one deal; null where its window went by. */
function fateOf(context: CloseContext, deal: number): Exclude<keyof Tally, 'created'> | null {
  const { leads, deals, stretch, withinDays } = context;
  const closedAt = deals.closedAt[deal]!;
  const outcome = deals.outcome[deal];
  const closed = outcome !== OPEN && !(closedAt >= stretch.limit);
  const dated = !Number.isNaN(closedAt);
  const readNow = stretch.limit >= leads.asOf.limit;
  if (closed && outcome === LOST && (dated || readNow)) return 'lost';
  if (closed && outcome === WON && !dated) return readNow && withinDays === null ? 'won' : 'cannotTell';
  if (closed && outcome === WON) {
    const { zone } = leads.definition.calendar;
    const days = zone.dayOf(closedAt) - zone.dayOf(deals.createdAt[deal]!);
    return withinDays === null || days <= withinDays ? 'won' : null;
  }
  return isWindowOver(context, deal) ? null : 'open';
}

function isWindowOver({ leads, deals, withinDays, observedTo }: CloseContext, deal: number): boolean {
  if (withinDays === null) return false;
  const { zone } = leads.definition.calendar;
  return observedTo >= zone.startOfDay(zone.dayOf(deals.createdAt[deal]!) + withinDays + 1);
}
