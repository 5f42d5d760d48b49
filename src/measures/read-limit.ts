import type { Leads } from '../leads/leads.js';
import type { Instant } from '../time/moment.js';

/** As of when a question is read, exclusive: the report's as-of, or earlier when ages are made equal. */
export function readLimit(leads: Leads, readAt: Instant | null): Instant {
  return readAt === null ? leads.asOf.limit : Math.min(leads.asOf.limit, readAt);
}
