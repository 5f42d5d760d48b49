import { quantile } from '../statistics/quantile.js';
import { type Measured, type Parts, withoutValue, withValue } from './measured.js';

/** The median of spans in seconds, their 90th percentile (type 7) beside it, and how many they are. */
export function measuredMedian(spansSeconds: readonly number[], parts: Parts = {}): Measured {
  const sorted = Float64Array.from(spansSeconds).sort();
  const n = sorted.length;
  if (n === 0) return withoutValue('no_data', { n, parts: { p90: null, ...parts } });
  return withValue(quantileSeconds(sorted, 0.5), {
    n,
    parts: { p90: quantileSeconds(sorted, 0.9), ...parts },
  });
}

/** To the millisecond, as exact as instants are: what interpolation leaves behind that is noise. */
function quantileSeconds(sorted: Float64Array, p: number): number {
  return Math.round(quantile(sorted, p) * 1000) / 1000;
}
