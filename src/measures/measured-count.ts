import { type Measured, type Parts, withoutValue, withValue } from './measured.js';
import type { Stretch } from './stretch.js';

/**
 * How many of something fell in the period. 0 is a fact where the exports were being kept; wholly before their
 * first record it is none, and the figure is `no_data`.
 */
export function measuredCount(stretch: Stretch, count: number, parts: Parts = {}): Measured {
  return stretch.unrecorded ? withoutValue('no_data') : withValue(count, { parts });
}
