import { spawnSync } from 'node:child_process';

/**
 * Runs the built program; standard output must be JSON.
 * @param {readonly string[]} args
 */
export function runScorecard(args) {
  const run = spawnSync(process.execPath, ['bin/scorecard.js', ...args, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0)
    throw new Error(`scorecard ${args.join(' ')} exited with ${run.status}:\n${run.stderr}`);
  return JSON.parse(run.stdout);
}
