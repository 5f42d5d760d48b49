import type { HandOver } from '../definition/definition.js';
import { completeLimit } from '../leads/complete-limit.js';
import { evidencingExports, statesBetween } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import type { Instant } from '../time/moment.js';
import { type DueOf, handOverDue } from './hand-over-due.js';

/** What has to be known to say how a hand-over was decided. */
export interface HandOverContext {
  readonly leads: Leads;
  /** The stages that accept it: from `accepted` to `last`. */
  readonly accepted: number;
  readonly last: number;
  /** Per state: 1 for the exits that reject it. */
  readonly isRejection: Uint8Array;
  readonly dueOf: DueOf;
  /** As of when it is read, and up to when the exports would show an acceptance; both exclusive. */
  readonly limit: Instant;
  readonly observedTo: Instant;
}

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
