/** @typedef {Record<string, Record<string, number | null | {met: number, of: number}>>} Figures Measure → month → figure. */

/**
 * The figures of a report's JSON, of every month that it shows.
 * @returns {Figures}
 */
export function figuresOf(report) {
  const figures = {};
  for (const { id, trend } of report.measures) {
    figures[id] = Object.fromEntries(trend.map((each) => [each.period, figureOf(each)]));
  }
  return figures;
}

function figureOf({ value, numerator, denominator }) {
  return denominator === null ? value : { met: numerator, of: denominator };
}

/**
 * Where two programs' figures differ, a line each; none where all agree.
 * @param {Figures} ours
 * @param {Figures} theirs
 */
export function differences(ours, theirs) {
  const found = [];
  for (const measure of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const months = new Set([...Object.keys(ours[measure] ?? {}), ...Object.keys(theirs[measure] ?? {})]);
    for (const month of months) {
      const [our, their] = [ours, theirs].map((figures) => JSON.stringify(figures[measure]?.[month]));
      if (our !== their) found.push(`${measure} in ${month}: ${our} and ${their}`);
    }
  }
  return found;
}
