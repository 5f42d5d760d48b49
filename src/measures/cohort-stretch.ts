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
 * Where a cohort starts (conversion, close rate, acceptance). A cohort that is not yet all there is still one, so
 * it is beyond its export only where that is complete to no later than the period's start.
 */
export function cohortStretch(
  leads: Leads,
  { period, readAt }: AskedPeriod,
  exports: readonly ExportName[],
): Stretch | NoValue {
  const complete = completeLimit(leads, exports);
  if (complete === null) return 'not_configured';
  if (complete <= period.start) return 'beyond_complete_to';
  const limit = readLimit(leads, readAt);
  return {
    start: period.start,
    end: period.end,
    limit,
    whole: period.unit === 'all' || period.end <= Math.min(complete, limit),
    unrecorded: !(recordedFrom(leads, exports) < period.end && period.start < limit),
  };
}

/** The same of several periods. */
export function cohortStretches(
  leads: Leads,
  periods: readonly AskedPeriod[],
  exports: readonly ExportName[],
): Stretches {
  return stretchesOf(periods.map((asked) => cohortStretch(leads, asked, exports)));
}
