import type { HandOver } from '../definition/definition.js';
import { completeLimit } from '../leads/complete-limit.js';
import { evidencingExports, statesBetween } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import type { Instant } from '../time/moment.js';
import { handOverDue } from './hand-over-due.js';
import type { HandOverContext } from './hand-over-fate.js';

/**
 * What is needed to say how each hand-over was decided, for each of the moments as of which it is read; null where no
 * export would show it.
 */
export function handOverContexts(
  leads: Leads,
  handOver: HandOver,
  limits: ArrayLike<Instant>,
): readonly HandOverContext[] | null {
  const { stages, exits } = leads.definition;
  const { accepted, decideWithin } = handOver;
  // Whoever is further along was accepted, also where no stage may be skipped: that is of conversions.
  const last = stages.length - 1;
  const observed = completeLimit(leads, evidencingExports(leads, statesBetween(accepted, last)));
  if (observed === null) return null;
  const isRejection = new Uint8Array(stages.length + exits.length);
  for (const exit of handOver.rejected) isRejection[stages.length + exit] = 1;
  const dueOf = handOverDue(leads, decideWithin);
  return Array.from(limits, (limit) => {
    const observedTo = Math.min(limit, observed);
    return { leads, accepted, last, isRejection, dueOf, limit, observedTo };
  });
}
