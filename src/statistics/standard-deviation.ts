import { mean } from './mean.js';

/**
 * How far values typically lie from their mean, judged from a sample: divided by n − 1. Two passes, because the
 * one-pass formula loses all digits of large values that lie close together. NaN of fewer than two.
 */
export function standardDeviation(values: ArrayLike<number>): number {
  const middle = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - middle) * (values[i]! - middle);
  return values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1));
}
