import { measureInfo } from '../definition/catalogue.js';
import type { Assumption } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import type { NoValue } from '../measures/measured.js';
import { agreedPeriods } from './agreed-periods.js';
import { type MeasuredPeriod, measuredAgreed } from './measured-agreed.js';

/** Why nothing is told: no value can be had, or none yet. */
type Untold = NoValue | 'too_early';

/**
 * The periods that can be judged, oldest first, of those over which an assumption is compared. Of what ripens they end before
 * the first that isn't mature: a later one that is already, since its leads took their exits early, would mislead. Of anything
 * else they end where the exports do.
 */
export function toldPeriods(leads: Leads, assumption: Assumption): readonly MeasuredPeriod[] | Untold {
  const all = measuredAgreed(leads, assumption, agreedPeriods(leads, assumption));
  const [first] = all;
  if (first === undefined) return leads.earliest < leads.asOf.limit ? 'too_early' : 'no_data';
  const { ripens } = measureInfo(assumption.measure.kind);
  const told = ripens ? matureOnes(all) : all.slice(0, all.findLastIndex(isComplete) + 1);
  if (told.length > 0) return told;
  return first.measured.mature === false ? 'too_early' : (first.measured.noValue ?? 'too_early');
}

function matureOnes(periods: readonly MeasuredPeriod[]): readonly MeasuredPeriod[] {
  const end = periods.findIndex(({ measured }) => measured.mature !== true);
  return end < 0 ? periods : periods.slice(0, end);
}

function isComplete({ measured }: MeasuredPeriod): boolean {
  return measured.noValue !== 'beyond_complete_to';
}
