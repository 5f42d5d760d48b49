import type { MeasureKind } from '../definition/measure-ref.js';
import type { Leads } from '../leads/leads.js';
import { acceptance } from './acceptance.js';
import { averageSellingPrice } from './average-selling-price.js';
import { closeRate } from './close-rate.js';
import { conversion } from './conversion.js';
import { costPer } from './cost-per.js';
import { dealsCreated, dealsCreatedWithoutLead } from './deals-created.js';
import { dealsWon } from './deals-won.js';
import { exits } from './exits.js';
import type { Fold } from './fold.js';
import { handOvers } from './hand-overs.js';
import type { PeriodsQuery } from './measure-query.js';
import { withoutValue } from './measured.js';
import { pipelineCreated } from './pipeline-created.js';
import { pipelineOpen } from './pipeline-open.js';
import { recycles } from './recycles.js';
import { responseTime } from './response-time.js';
import { revenue } from './revenue.js';
import { salesCycle } from './sales-cycle.js';
import { satisfaction } from './satisfaction.js';
import { slaCompliance } from './sla-compliance.js';
import { sourcedDeals, sourcedPipeline, sourcedRevenue } from './sourced.js';
import { sourcedShare } from './sourced-share.js';
import { velocity } from './velocity.js';
import { volume } from './volume.js';
import { winRate } from './win-rate.js';

/** How a kind of measure is computed; `Fold<unknown>`, since nobody but the fold looks into its state. */
type MeasureFold = (leads: Leads, query: PeriodsQuery) => Fold<unknown>;

/** Keyed by kind, so that the compiler holds the measures to the catalogue. */
const folds: Readonly<Record<MeasureKind, MeasureFold>> = {
  volume,
  conversion,
  velocity,
  exits,
  recycles,
  hand_overs: handOvers,
  acceptance,
  response_time: responseTime,
  sla: slaCompliance,
  win_rate: winRate,
  close_rate: closeRate,
  deals_created: dealsCreated,
  'deals_created.without_lead': dealsCreatedWithoutLead,
  deals_won: dealsWon,
  revenue,
  'pipeline.created': pipelineCreated,
  'pipeline.open': pipelineOpen,
  'sourced.revenue': sourcedRevenue,
  'sourced.deals': sourcedDeals,
  'sourced.pipeline': sourcedPipeline,
  'sourced.share': sourcedShare,
  average_selling_price: averageSellingPrice,
  sales_cycle: salesCycle,
  cost_per: costPer,
  satisfaction,
};

/** The fold that answers a query. */
export function foldOf(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const fold = folds[query.measure.kind](leads, query);
  return {
    ...fold,
    finish(state, period, group) {
      const reason = fold.untold[period] ?? null;
      return reason === null ? fold.finish(state, period, group) : withoutValue(reason);
    },
  };
}
