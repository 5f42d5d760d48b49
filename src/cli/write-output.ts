import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { makeProblem } from '../definition/make-problem.js';
import type { Effects, Output } from './effects.js';
import { Failure } from './failure.js';
import { systemWords } from './system-words.js';

/**
 * Writes the result to standard output or, whole or not at all, to a file: beside the resolved target (so that
 * a link stays a link) and then renamed. Throws a `Failure` where that can't be done.
 */
export async function writeResult(text: string, file: string | undefined, effects: Effects): Promise<void> {
  if (file === undefined || file === '-') return writeOrStop(effects.stdout, text);
  const target = await realTarget(resolve(effects.workingDirectory, file));
  const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw unwritable(file, error);
  }
}

/** Writes; a reader that has gone away (`scorecard report | head`) ends the writing quietly. */
export async function writeOrStop(output: Output, text: string): Promise<void> {
  try {
    await output.write(text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw unwritable('standard output', error);
  }
}

async function realTarget(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function unwritable(file: string, error: unknown): Failure {
  const message = `The result could not be written: ${systemWords(error)}`;
  return new Failure([makeProblem('output-unwritable', message, { file })]);
}
