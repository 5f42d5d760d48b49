import { RECYCLE } from '../leads/event-log.js';
import { evidencingExports, statesBetween } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { countEvents } from './count-events.js';
import { flowStretch } from './flow-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { unmeasured } from './unmeasured.js';

/** Recycles: how often a lead left an exit for the path, or stepped back to an earlier stage. */
export function recycles(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const states = statesBetween(0, leads.definition.stages.length + leads.definition.exits.length - 1);
  const stretch = flowStretch(leads, query, evidencingExports(leads, states));
  if (typeof stretch === 'string') return unmeasured('leads', stretch);
  return countEvents(leads, RECYCLE, stretch, states);
}
