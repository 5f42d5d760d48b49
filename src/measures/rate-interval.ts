import { wilson } from '../statistics/wilson.js';
import type { Interval } from './measured.js';
import { rounded } from './rounded.js';

const LEVEL = 0.95;

/**
 * The Wilson 95% interval of a rate, in the form every figure carries; null where it is of nothing. Those of the
 * denominator of which it can't be told are on neither side of its low end and on the good side of its high one.
 */
export function rateInterval(numerator: number, denominator: number, cannotTell = 0): Interval | null {
  if (denominator === 0) return null;
  const { low } = wilson(numerator, denominator, LEVEL);
  const { high } = wilson(numerator + cannotTell, denominator, LEVEL);
  return { low: rounded(low), high: rounded(high), level: LEVEL };
}
