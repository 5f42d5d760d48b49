import { OPEN } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';
import { periodLost, periodWon } from './deal-in.js';
import { type DealStretches, dealStretches } from './deal-stretches.js';
import { type Fold, stateFor } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import type { Measured, Parts } from './measured.js';
import { measuredRate } from './measured-rate.js';
import { NO_PERIOD, periodAt, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';
import { winRateByLeads } from './win-rate-by-leads.js';

interface Tally {
  won: number;
  lost: number;
  stale: number;
  undated: number;
}

/**
 * Win rate: won ÷ (won + lost), of the deals closed in the period. Beside it the rate with stale deals counted as
 * lost: those still open, each once, in the period in which they became `stale_after` old. A deal closed since is
 * counted by its closing alone. Deals closed at an unknown time count in no period (`undated`).
 */
export function winRate(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  if (leads.deals === null) return winRateByLeads(leads, query);
  if (!recordsLosses(leads)) return unmeasured('deals', 'not_configured', query);
  const found = dealStretches(leads, query, ['outcome']);
  if (found === null) return unmeasured('deals', 'not_configured', query);
  const { deals, stretches } = found;
  const staleAfterDays = deals.has.created ? leads.definition.staleAfterDays : null;
  return {
    over: 'deals',
    untold: untoldIn(stretches),
    start: () => ({ won: 0, lost: 0, stale: 0, undated: 0 }),
    add(into, first, end) {
      for (let deal = first; deal < end; deal++) {
        const wonIn = periodWon(found, deal);
        const lostIn = periodLost(found, deal);
        const staleIn = staleAfterDays === null ? NO_PERIOD : periodStale(leads, found, deal, staleAfterDays);
        const isUndated = deals.outcome[deal] !== OPEN && Number.isNaN(deals.closedAt[deal]!);
        for (const period of stretches.each.keys()) {
          const tally = stateFor(into, period, deal);
          if (tally === undefined) break;
          if (period === wonIn) tally.won++;
          if (period === lostIn) tally.lost++;
          if (period === staleIn) tally.stale++;
          if (isUndated) tally.undated++;
        }
      }
    },
    finish: (tally) => measuredWinRate(tally, staleAfterDays !== null),
  } satisfies Fold<Tally>;
}

/** Whether lost deals are in the export at all: a win rate without them would always be 100%. */
function recordsLosses({ definition }: Leads): boolean {
  const status = definition.exports.get('deals')?.status ?? null;
  return status !== 'won' && (status === null || status.lost.length > 0);
}

/** The period in which an open deal became stale: on the date so many days after its creation. */
function periodStale(
  leads: Leads,
  { deals, stretches }: DealStretches,
  deal: number,
  afterDays: number,
): number {
  const createdAt = deals.createdAt[deal]!;
  if (deals.outcome[deal] !== OPEN || Number.isNaN(createdAt)) return NO_PERIOD;
  const { zone } = leads.definition.calendar;
  return periodAt(stretches, zone.startOfDay(zone.dayOf(createdAt) + afterDays), 0);
}

function measuredWinRate({ won, lost, stale, undated }: Tally, knowsStale: boolean): Measured {
  const parts: Parts = knowsStale
    ? { undated, stale, with_stale: rateWithStale(won, won + lost + stale) }
    : { undated };
  return measuredRate(won, won + lost, { parts });
}

function rateWithStale(numerator: number, denominator: number): Record<string, number | null> {
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}
