import { measureInfo } from '../definition/catalogue.js';
import type { Assumption } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import type { Measured } from '../measures/measured.js';
import type { Period } from '../time/period.js';
import { agreedUntil } from './agreed-periods.js';
import { isWorse } from './compare-assumed.js';
import { type MeasuredPeriod, measuredAgreed } from './measured-agreed.js';

/** Three years of months: what was worse before is no news. */
const FARTHEST_BACK = 36;
const AT_ONCE = 6;

/**
 * Since when an assumption has been worse than agreed: the first period of the run that ends with the newest one, each
 * period worse by itself, also before the stretch that is watched. Periods without a value, or with no value agreed,
 * are passed over. Null where the newest that has both is not worse.
 */
export function worseSince(leads: Leads, assumption: Assumption, newest: Period): Period | null {
  const info = measureInfo(assumption.measure.kind);
  let since: Period | null = null;
  for (const { period, assumed, measured } of measuredBack(leads, assumption, newest)) {
    const value = figureOf(measured);
    if (value === null || assumed === null) continue;
    if (!isWorse(value, assumed, info)) return since;
    since = period;
  }
  return since;
}

/** Newest first. Few are looked at of most: so some are measured together, and more of them only where they are asked for. */
function* measuredBack(leads: Leads, assumption: Assumption, newest: Period): Generator<MeasuredPeriod> {
  const agreed = agreedUntil(leads, assumption, newest, FARTHEST_BACK);
  for (let begin = 0; begin < agreed.length; begin += AT_ONCE) {
    const oldestFirst = agreed.slice(begin, begin + AT_ONCE).toReversed();
    yield* measuredAgreed(leads, assumption, oldestFirst).toReversed();
  }
}

/** A median that isn't reached is at least so long. */
function figureOf({ value, mature, parts }: Measured): number | null {
  if (mature === false) return null;
  return value ?? (typeof parts.at_least === 'number' ? parts.at_least : null);
}
