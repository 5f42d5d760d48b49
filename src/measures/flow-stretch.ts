import type { ExportName } from '../definition/definition.js';
import { completeLimit } from '../leads/complete-limit.js';
import type { Leads } from '../leads/leads.js';
import { recordedFrom } from '../leads/recorded-from.js';
import type { AskedPeriod } from './measure-query.js';
import type { NoValue } from './measured.js';
import { readLimit } from './read-limit.js';
import type { Stretch } from './stretch.js';
import { type Stretches, stretchesOf } from './stretches.js';

/**
 * Where a measure counts whatever fell in the period (volumes, wins, money, times). It needs the exports that
 * evidence it to be complete to the period's end, or to as-of while the period runs: what is not there yet
 * would look like 0. The period `all` ends where they are complete to.
 */
export function flowStretch(
  leads: Leads,
  { period, readAt }: AskedPeriod,
  exports: readonly ExportName[],
): Stretch | NoValue {
  const complete = completeLimit(leads, exports);
  if (complete === null) return 'not_configured';
  const limit = readLimit(leads, readAt);
  const end = period.unit === 'all' ? Math.min(period.end, complete) : period.end;
  if (period.start >= complete || Math.min(end, limit) > complete) return 'beyond_complete_to';
  const unrecorded = !(recordedFrom(leads, exports) < end && period.start < limit);
  return { start: period.start, end, limit, whole: end <= complete, unrecorded };
}

/** The same of several periods. */
export function flowStretches(
  leads: Leads,
  periods: readonly AskedPeriod[],
  exports: readonly ExportName[],
): Stretches {
  return stretchesOf(periods.map((asked) => flowStretch(leads, asked, exports)));
}
