import { CommanderError } from 'commander';
import { makeProblem } from '../definition/make-problem.js';
import { plainLines } from '../render/plain-text.js';
import type { Effects } from './effects.js';
import { Failure } from './failure.js';
import { printProblems } from './print-problems.js';

const COULD_NOT_RUN = 2;
const BUG = 70;

/** Tells on standard error what kept a command line from being run, and gives its exit code: 2, or 70 for a bug. */
export async function failedExitCode(
  error: unknown,
  args: readonly string[],
  effects: Effects,
): Promise<number> {
  if (error instanceof CommanderError) return usageExitCode(error, effects);
  if (error instanceof Failure) {
    const options = { color: !args.includes('--no-color'), quiet: args.includes('--quiet') };
    await printProblems(error.problems, options, effects);
    return COULD_NOT_RUN;
  }
  await effects.stderr.write(bugReport(error, args.includes('--debug'))).catch(() => {});
  return BUG;
}

async function usageExitCode(error: CommanderError, effects: Effects): Promise<number> {
  const said = error.message.replace(/^error: /u, '').replaceAll('\n', ' ');
  const message =
    error.code === 'commander.excessArguments' ? `${said} A period is written --period 2026-10` : said;
  // Commander throws without a message of its own once it has shown the help for a missing command.
  if (error.code !== 'commander.help')
    await printProblems([makeProblem('usage', message)], { color: true }, effects);
  return COULD_NOT_RUN;
}

function bugReport(error: unknown, debug: boolean): string {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const hint = debug
    ? (thrown.stack ?? '')
    : 'run it again with --debug for the details, and please report them with the command line';
  return `${plainLines(`scorecard has a bug: ${thrown.message.split('\n')[0]}\n${hint}`).join('\n')}\n`;
}
