import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/**
 * Runs a whole process, start-up included.
 * @param {readonly string[]} command
 * @returns {{wallMs: number, cpuSeconds: number, peakBytes: number, stdout: string}} NaN where it doesn't say what it used.
 */
function measuredRun(command) {
  const [program, ...args] = command;
  const start = performance.now();
  const run = spawnSync(program, args, { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const wallMs = performance.now() - start;
  if (run.status !== 0)
    throw new Error(`${command.join(' ')} ended with ${run.status}:\n${run.stderr ?? run.error}`);
  const [, stdout, , used] = run.output.map(String);
  return {
    wallMs,
    cpuSeconds: Number.NaN,
    peakBytes: Number.NaN,
    ...(used === '' ? {} : JSON.parse(used)),
    stdout,
  };
}

/** One process after the other, round by round, so that whatever else the machine does meets all of them alike. */
export function alternating(commands, rounds, onRound) {
  const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of Object.entries(commands)) runs[name].push(measuredRun(command));
    onRound(runs, round);
  }
  return Object.fromEntries(Object.entries(runs).map(([name, each]) => [name, summed(each)]));
}

/** Of several runs the medians, the shortest time, and the highest peak. */
function summed(runs) {
  const wallMs = runs.map((run) => run.wallMs);
  return {
    wallMs: median(wallMs),
    leastMs: Math.min(...wallMs),
    cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
    peakBytes: Math.max(...runs.map((run) => run.peakBytes)),
  };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
