import { type Measured, withoutValue, withValue } from './measured.js';
import { rateInterval } from './rate-interval.js';

/** A share of leads or deals, 0–1, with both counts and its interval; `undefined` where it is of nothing. */
export function measuredRate(
  numerator: number,
  denominator: number,
  beside: Partial<Measured> = {},
): Measured {
  const counts = { numerator, denominator, ...beside };
  if (denominator === 0) return withoutValue('undefined', counts);
  return withValue(numerator / denominator, { ...counts, interval: rateInterval(numerator, denominator) });
}
