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

/**
 * The same by lead, where snapshots lack some leads or what they are asked for: up to the last that shows it. A lead that was
 * merged or deleted may have done anything since. Null where all are observed alike.
 */
export function observedByLead(leads: Leads, exports: readonly ExportName[]): Float64Array | null {
  const shown = exports.flatMap((name) => leads.snapshots.get(name)?.shownTo ?? []);
  const [first] = shown;
  if (first === undefined || shown.every((each) => each === first)) return first ?? null;
  return first.map((at, lead) => shown.reduce((least, each) => Math.min(least, each[lead]!), at));
}
