import type { Measured } from '../measures/measured.js';
import { rateInterval } from '../measures/rate-interval.js';
import { factSight, noSight, type Sight } from './sight.js';

/**
 * What divides one number by another. The share of leads or deals that fare in some way is inferred from those there were, with
 * Wilson's interval. A compliance, a share of money and a cost are facts, the first with its range.
 */
export function rateSight(figures: readonly Measured[], minSample: number): Sight {
  const lacking = figures.find(({ noValue }) => noValue !== null && noValue !== 'undefined');
  const numerator = sumOf(figures, (figure) => figure.numerator);
  const denominator = sumOf(figures, (figure) => figure.denominator);
  const cannotTell = sumOf(figures, ({ parts }) =>
    typeof parts.cannot_tell === 'number' ? parts.cannot_tell : 0,
  );
  const beside = {
    numerator,
    denominator,
    cannotTell,
    n: sumOf(figures, (figure) => figure.n ?? figure.denominator),
  };
  if (lacking !== undefined) return noSight(lacking.noValue, beside);
  if (denominator === 0) return noSight('undefined', beside);
  const value = numerator / denominator;
  const best = numerator + cannotTell;
  if (figures.every(({ interval }) => interval === null))
    return factSight(value, { ...beside, between: { low: value, high: best / denominator } });
  const interval = rateInterval(numerator, denominator, cannotTell)!;
  const tooFew = denominator < minSample ? 'sample' : null;
  return factSight(value, { ...beside, interval, between: interval, tooFew });
}

function sumOf(figures: readonly Measured[], numberOf: (figure: Measured) => number | null): number {
  return figures.reduce((sum, figure) => sum + (numberOf(figure) ?? 0), 0);
}
