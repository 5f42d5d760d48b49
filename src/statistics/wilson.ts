import { normalQuantile } from './normal-quantile.js';

/**
 * The interval in which a rate plausibly lies, after `successes` of `trials`: Wilson's score interval, without
 * continuity correction (Wilson, JASA 22, 1927). Unlike the textbook's ± it stays within 0–1, and doesn't collapse
 * at none or all. Of no trials it says that nothing is known: 0–1.
 */
export function wilson(successes: number, trials: number, level = 0.95): { low: number; high: number } {
  if (trials === 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + level) / 2);
  const rate = successes / trials;
  const spread = (z * z) / trials;
  const centre = rate + spread / 2;
  const half = z * Math.sqrt((rate * (1 - rate)) / trials + spread / (4 * trials));
  return {
    // At the ends the two terms are equal in theory and differ by a rounding error in practice.
    low: successes === 0 ? 0 : (centre - half) / (1 + spread),
    high: successes === trials ? 1 : (centre + half) / (1 + spread),
  };
}
