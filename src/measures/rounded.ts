const STEPS_PER_UNIT = 1e12;

/**
 * Rounded to 12 decimals: for whatever passes through a logarithm or exponential, whose last digit may differ
 * between machines.
 */
export function rounded(value: number): number {
  return Math.round(value * STEPS_PER_UNIT) / STEPS_PER_UNIT;
}
