import { wilson } from '../statistics/wilson.js';
import type { Interval } from './measured.js';
import { rounded } from './rounded.js';

const LEVEL = 0.95;

/** The Wilson 95% interval of a rate, in the form every figure carries; null where it is of nothing. */
export function rateInterval(numerator: number, denominator: number): Interval | null {
  if (denominator === 0) return null;
  const { low, high } = wilson(numerator, denominator, LEVEL);
  return { low: rounded(low), high: rounded(high), level: LEVEL };
}
