import type { MeasureInfo } from '../definition/measure-ref.js';
import type { MeasuredPeriod } from './measured-agreed.js';

/**
 * What was agreed for a stretch: of sums the sum, per unit; of anything else the mean of its periods' values, each weighing as
 * much as what is seen of it does. Null where any of them has none.
 */
export function assumedOver(
  told: readonly MeasuredPeriod[],
  units: number,
  { adds }: Pick<MeasureInfo, 'adds'>,
): number | null {
  const values = told.flatMap(({ assumed }) => assumed ?? []);
  const [first] = values;
  if (first === undefined || values.length < told.length) return null;
  if (adds) return values.reduce((sum, value) => sum + value, 0) / units;
  // One value for all comes out as it was agreed, to the last digit.
  if (values.every((value) => value === first)) return first;
  return weightedMean(values, told.map(weightOf));
}

function weightOf({ measured: { denominator, n } }: MeasuredPeriod): number {
  return denominator ?? n ?? 0;
}

/** Where nothing is seen at all, each weighs the same. */
function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0)
    return weightedMean(
      values,
      values.map(() => 1),
    );
  return values.reduce((sum, value, index) => sum + value * weights[index]!, 0) / all;
}
