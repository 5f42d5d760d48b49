import type { ExportName } from '../definition/definition.js';
import type { Instant } from '../time/moment.js';
import type { Leads } from './leads.js';

/**
 * From when on these exports record anything: the earliest recorded time, but of changes that only snapshots show the first
 * of them. Before it nothing has a time, and that is no 0.
 */
export function recordedFrom(leads: Leads, exports: readonly ExportName[]): Instant {
  const firsts = exports.map((name) =>
    name.endsWith('_history') ? (leads.snapshots.get(name)?.firstAt ?? null) : null,
  );
  const isOnlyShown = firsts.length > 0 && firsts.every((at) => at !== null);
  return isOnlyShown ? Math.min(...firsts) : leads.earliest;
}
