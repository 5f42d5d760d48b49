import { CommanderError } from 'commander';
import type { Effects } from './effects.js';
import { program } from './program.js';

const OK = 0;
const CROSSED = 1;

/**
 * Runs one command line and gives its exit code: 0 it ran, 1 it ran and something crossed `--fail-on`, 2 it could not
 * run, 70 a bug in scorecard.
 */
export async function main(args: readonly string[], effects: Effects): Promise<number> {
  let exitCode = OK;
  const onCrossed = () => {
    exitCode = CROSSED;
  };
  try {
    await program(effects, onCrossed).parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander throws also where help or the version was asked for and shown.
    if (error instanceof CommanderError && error.exitCode === 0) return OK;
    const { failedExitCode } = await import('./failed-exit-code.js');
    return await failedExitCode(error, args, effects);
  }
}
