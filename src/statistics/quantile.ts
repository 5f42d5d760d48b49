/**
 * The value under which the share `p` of the sorted values lies; 0.5 is the median, 0.9 the p90. Between two
 * values it is interpolated: type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (The American
 * Statistician 50, 1996), the default of R, NumPy and spreadsheets' PERCENTILE. NaN of nothing.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1];
  return high === undefined ? low : low + (position - below) * (high - low);
}
