import { RECYCLE } from '../leads/event-log.js';
import { evidencingExports, statesBetween } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { countEvents } from './count-events.js';
import { flowStretches } from './flow-stretch.js';
import type { Fold } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';

/** Recycles: how often a lead left an exit for the path, or stepped back to an earlier stage. */
export function recycles(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const states = statesBetween(0, leads.definition.stages.length + leads.definition.exits.length - 1);
  const stretches = flowStretches(leads, query.periods, evidencingExports(leads, states));
  return countEvents(leads, { state: null, flags: RECYCLE, stretches });
}
