import type { Leads } from '../leads/leads.js';
import { isCreatedIn } from './deal-in.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { pipeline } from './pipeline.js';

/** Pipeline created: the amounts of the deals created in the period, whatever became of them since. */
export function pipelineCreated(leads: Leads, query: MeasureQuery): Fold<unknown> {
  return pipeline(leads, query, ['created', 'amount', 'undecided'], ({ deals, stretch }, deal) =>
    isCreatedIn(stretch, deals, deal),
  );
}
