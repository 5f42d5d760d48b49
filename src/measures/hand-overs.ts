import { HAND_OVER } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { countEvents } from './count-events.js';
import { flowStretches } from './flow-stretch.js';
import type { Fold } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { unmeasured } from './unmeasured.js';

/** Hand-overs: how often Marketing handed a lead to Sales; a lead recycled and handed over again is two. */
export function handOvers(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const { handOver } = leads.definition;
  if (handOver === null || !isDated(leads, handOver.at)) return unmeasured('leads', 'not_configured', query);
  const stretches = flowStretches(leads, query.periods, evidencingExports(leads, [handOver.at]));
  return countEvents(leads, { state: handOver.at, flags: HAND_OVER, stretches });
}
