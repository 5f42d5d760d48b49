import { HAND_OVER } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { countEvents } from './count-events.js';
import { flowStretch } from './flow-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { unmeasured } from './unmeasured.js';

/** Hand-overs: how often Marketing handed a lead to Sales; a lead recycled and handed over again is two. */
export function handOvers(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const { handOver } = leads.definition;
  if (handOver === null || !isDated(leads, handOver.at)) return unmeasured('leads', 'not_configured');
  const stretch = flowStretch(leads, query, evidencingExports(leads, [handOver.at]));
  if (typeof stretch === 'string') return unmeasured('leads', stretch);
  return countEvents(leads, HAND_OVER, stretch, [handOver.at]);
}
