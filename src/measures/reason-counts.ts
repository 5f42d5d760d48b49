import type { Leads } from '../leads/leads.js';

/** How often each reason was given, as its codes come. */
export type ReasonCounts = Map<string, number>;

/** Why this lead left by that exit, as the export says today; '' where it doesn't. */
export function reasonOf(leads: Leads, exitId: string, lead: number): string {
  const column = leads.reasons.get(exitId);
  return column === undefined ? '' : column.values[column.codes[lead]!]!;
}

export function addReason(counts: ReasonCounts, reason: string): void {
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}

/** The counts in order of the reasons, by code unit; the blank one is ''. */
export function sortedReasons(counts: ReasonCounts): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
