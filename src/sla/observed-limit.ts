import type { ExportName } from '../definition/definition.js';
import { completeLimit } from '../leads/complete-limit.js';
import type { Leads } from '../leads/leads.js';
import type { Instant } from '../time/moment.js';

/**
 * Up to when these exports would surely show that something happened, exclusive: to when they are complete, and of snapshots
 * to the earliest moment at which the newest may have been taken. Null where there are no such exports.
 */
export function observedLimit(leads: Leads, exports: readonly ExportName[]): Instant | null {
  const complete = completeLimit(leads, exports);
  const taken = exports.flatMap((name) => leads.snapshots.get(name)?.newestAt ?? []);
  return complete === null ? null : Math.min(complete, ...taken);
}
