import type { Leads } from '../leads/leads.js';
import { periodCreated } from './deal-in.js';
import type { Fold } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { pipeline } from './pipeline.js';

/** Pipeline created: the amounts of the deals created in the period, whatever became of them since. */
export function pipelineCreated(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  return pipeline(
    leads,
    query,
    ['created', 'amount', 'undecided'],
    (found, period, deal) => periodCreated(found, deal) === period,
  );
}
