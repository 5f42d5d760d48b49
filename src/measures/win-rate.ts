import { OPEN } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';
import { isLostIn, isWonIn } from './deal-in.js';
import { type DealStretch, dealStretch } from './deal-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import type { Measured, Parts } from './measured.js';
import { measuredRate } from './measured-rate.js';
import { covers } from './stretch.js';
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
export function winRate(leads: Leads, query: MeasureQuery): Fold<unknown> {
  if (leads.deals === null) return winRateByLeads(leads, query);
  if (!recordsLosses(leads)) return unmeasured('deals', 'not_configured');
  const found = dealStretch(leads, query, ['outcome']);
  if (typeof found === 'string') return unmeasured('deals', found);
  const { deals, stretch } = found;
  const staleAfterDays = deals.has.created ? leads.definition.staleAfterDays : null;
  return {
    over: 'deals',
    start: () => ({ won: 0, lost: 0, stale: 0, undated: 0 }),
    add(tally, deal) {
      if (isWonIn(stretch, deals, deal)) tally.won++;
      else if (isLostIn(stretch, deals, deal)) tally.lost++;
      else if (deals.outcome[deal] === OPEN) {
        if (staleAfterDays !== null && isStaleIn(leads, found, deal, staleAfterDays)) tally.stale++;
      } else if (Number.isNaN(deals.closedAt[deal]!)) tally.undated++;
    },
    finish: (tally) => measuredWinRate(tally, staleAfterDays !== null),
  } satisfies Fold<Tally>;
}

/** Whether lost deals are in the export at all: a win rate without them would always be 100%. */
function recordsLosses({ definition }: Leads): boolean {
  const status = definition.exports.get('deals')?.status ?? null;
  return status !== 'won' && (status === null || status.lost.length > 0);
}

/** Whether the open deal became stale in the stretch: on the date so many days after its creation. */
function isStaleIn(leads: Leads, { deals, stretch }: DealStretch, deal: number, afterDays: number): boolean {
  const createdAt = deals.createdAt[deal]!;
  if (Number.isNaN(createdAt)) return false;
  const { zone } = leads.definition.calendar;
  return covers(stretch, zone.startOfDay(zone.dayOf(createdAt) + afterDays), 0);
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
