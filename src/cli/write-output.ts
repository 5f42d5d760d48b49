import { randomBytes } from 'node:crypto';
import { readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeProblem } from '../definition/make-problem.js';
import type { Effects, Output } from './effects.js';
import { Failure } from './failure.js';
import { systemWords } from './system-words.js';

/**
 * Writes the result to standard output or, whole or not at all, to a file: beside the resolved target (so that
 * a link stays a link) and then renamed. What is no regular file (a pipe, a device) is written to as it is. None of
 * `inputs` is ever written over. Throws a `Failure` where it can't be done.
 */
export async function writeResult(
  text: string,
  file: string | undefined,
  effects: Effects,
  inputs: readonly string[],
): Promise<void> {
  if (file === undefined || file === '-') return writeOrStop(effects.stdout, text);
  try {
    const target = await realTarget(resolve(effects.workingDirectory, file));
    const read = await Promise.all(inputs.map(realTarget));
    if (read.includes(target)) throw new Error('it is one of the files that were read');
    if (await isRegularOrNew(target)) await writeWhole(text, target);
    else await writeFile(target, text);
  } catch (error) {
    throw unwritable(file, error);
  }
}

async function writeWhole(text: string, target: string): Promise<void> {
  const temporary = join(dirname(target), `.scorecard-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

async function isRegularOrNew(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile() || found.isDirectory(),
    () => true,
  );
}

/** Writes; a reader that has gone away (`scorecard report | head`) ends the writing quietly. */
export async function writeOrStop(output: Output, text: string): Promise<void> {
  try {
    await output.write(text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw unwritable('standard output', error);
  }
}

/** Where a path leads; of a link to nothing yet, what it would become. */
async function realTarget(path: string): Promise<string> {
  return realpath(path).catch(() =>
    readlink(path).then(
      (to) => resolve(dirname(path), to),
      () => path,
    ),
  );
}

function unwritable(file: string, error: unknown): Failure {
  const message = `The result could not be written: ${systemWords(error)}`;
  return new Failure([makeProblem('output-unwritable', message, { file })]);
}
