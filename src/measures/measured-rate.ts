import { type Measured, withoutValue, withValue } from './measured.js';
import { rateInterval } from './rate-interval.js';

/**
 * A share of leads or deals, 0–1, with both counts and its interval; `undefined` where it is of nothing. `cannotTell`: of the
 * denominator, those that may belong to the numerator.
 */
export function measuredRate(
  numerator: number,
  denominator: number,
  beside: Partial<Measured> = {},
  cannotTell = 0,
): Measured {
  const counts = { numerator, denominator, ...beside };
  if (denominator === 0) return withoutValue('undefined', counts);
  return withValue(numerator / denominator, {
    ...counts,
    interval: rateInterval(numerator, denominator, cannotTell),
  });
}
