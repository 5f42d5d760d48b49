/**
 * What is aimed at, as ratios of medians on two cores, and how it is found in what was measured: input → program → runs.
 * `least` is what counts as done where that is less. A value that wasn't measured is undefined.
 */
const GOALS = [
  { what: '1m: time, × DuckDB', goal: 0.5, least: 0.7, of: (at) => timeRatio(at['1m'], 'duckdb') },
  { what: '1m: time, × pandas', goal: 0.2, of: (at) => timeRatio(at['1m'], 'pandas') },
  { what: 'large: time, × DuckDB', goal: 0.7, least: 1, of: (at) => timeRatio(at.large, 'duckdb') },
  { what: '50k: time, × DuckDB', goal: 0.5, of: (at) => timeRatio(at['50k'], 'duckdb') },
  { what: '1m: peak, MB', goal: 400, of: (at) => at['1m']?.scorecard.peakBytes / 1e6 },
  { what: 'large: peak, MB', goal: 700, of: (at) => at.large?.scorecard.peakBytes / 1e6 },
  {
    what: '1m: time, × 100k',
    goal: 11,
    of: (at) => at['1m']?.scorecard.wallMs / at['100k']?.scorecard.wallMs,
  },
  { what: '--version: time, × node -e 0', goal: 1.5, of: (at) => startRatio(at, 'scorecard --version') },
  { what: 'report on the demo: time, × node -e 0', goal: 3, of: (at) => startRatio(at, 'scorecard report') },
];

/** A row each: what, the goal, what was measured, and whether it was reached or by how much it was missed. */
export function goalRows(measured) {
  return GOALS.map(({ what, goal, least, of }) => {
    const value = of(measured);
    const aim = least === undefined ? `${goal}` : `${goal} (least: ${least})`;
    if (value === undefined || Number.isNaN(value)) return [what, aim, '', 'not measured'];
    return [what, aim, value >= 100 ? value.toFixed(0) : value.toFixed(2), verdict(value, goal, least)];
  });
}

function verdict(value, goal, least) {
  if (value <= goal) return 'reached';
  const missed = `missed by ${Math.ceil(100 * (value / goal - 1))}%`;
  if (least === undefined) return missed;
  return value <= least ? `${missed}, the least is reached` : `${missed}, the least too`;
}

function timeRatio(programs, other) {
  return programs?.scorecard.wallMs / programs?.[other]?.wallMs;
}

function startRatio({ start }, program) {
  return start?.[program].wallMs / start?.['node -e 0'].wallMs;
}
