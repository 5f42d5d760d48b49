import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeProblem } from '../definition/make-problem.js';
import type { Effects } from './effects.js';
import { Failure } from './failure.js';
import { systemWords } from './system-words.js';

/** Large enough that writing costs nothing beside rendering, small enough that nothing piles up. */
const WRITTEN_AT_ONCE = 1 << 16;

/** Takes a part of the result; resolves when it is taken. */
type Sink = (text: string) => Promise<unknown>;

/**
 * Writes the result, whole or as it is made, to standard output or, whole or not at all, to a file: beside the resolved
 * target (so that a link stays a link) and then renamed. What is no regular file (a pipe, a device) is written to as it is.
 * None of `inputs` is ever written over. A reader that has gone away (`scorecard report | head`) ends the writing quietly,
 * and no more of the result is made. Throws a `Failure` where it can't be written.
 */
export async function writeResult(
  text: string | Iterable<string>,
  file: string | undefined,
  effects: Effects,
  inputs: readonly string[],
): Promise<void> {
  if (file === undefined || file === '-')
    return writeUntilClosed(text, (piece) => effects.stdout.write(piece), 'standard output');
  const target = await saying(file, () => writableTarget(resolve(effects.workingDirectory, file), inputs));
  if (target.isRegular) await writeWhole(text, target.path, file);
  else await writeThrough(text, target.path, file);
}

async function writableTarget(path: string, inputs: readonly string[]) {
  const target = await realTarget(path);
  const read = await Promise.all(inputs.map(realTarget));
  if (read.includes(target)) throw new Error('it is a file that the definition names, or that was read');
  return { path: target, isRegular: await isRegularOrNew(target) };
}

async function writeWhole(text: string | Iterable<string>, target: string, file: string): Promise<void> {
  const temporary = join(dirname(target), `.scorecard-${randomBytes(6).toString('hex')}.tmp`);
  const handle = await saying(file, () => open(temporary, 'wx'));
  try {
    try {
      for (const piece of piecesOf(text)) await saying(file, () => handle.writeFile(piece));
    } finally {
      await saying(file, () => handle.close());
    }
    await saying(file, () => rename(temporary, target));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

async function writeThrough(text: string | Iterable<string>, target: string, file: string): Promise<void> {
  const handle: FileHandle = await saying(file, () => open(target, 'w'));
  try {
    await writeUntilClosed(text, (piece) => handle.writeFile(piece), file);
  } finally {
    await handle.close().catch(() => {});
  }
}

async function writeUntilClosed(text: string | Iterable<string>, sink: Sink, name: string): Promise<void> {
  for (const piece of piecesOf(text)) {
    const goesOn = await sink(piece).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EPIPE') return false;
        throw unwritable(name, error);
      },
    );
    if (!goesOn) return;
  }
}

/** Small parts collected, so that each write is worth its while. */
function* piecesOf(text: string | Iterable<string>): Iterable<string> {
  if (typeof text === 'string') {
    yield text;
    return;
  }
  let parts: string[] = [];
  let length = 0;
  for (const part of text) {
    parts.push(part);
    length += part.length;
    if (length < WRITTEN_AT_ONCE) continue;
    yield parts.join('');
    parts = [];
    length = 0;
  }
  if (length > 0) yield parts.join('');
}

async function isRegularOrNew(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile() || found.isDirectory(),
    () => true,
  );
}

/** Where a path leads; of a link to nothing yet, what it would become. */
async function realTarget(path: string): Promise<string> {
  return realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOOP') throw error;
    return readlink(path).then(
      (to) => resolve(dirname(path), to),
      () => path,
    );
  });
}

/** What the system says is told as a problem of the output; anything else that is thrown is a bug of ours. */
async function saying<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): Failure {
  const message = `The result could not be written: ${systemWords(error)}`;
  return new Failure([makeProblem('output-unwritable', message, { file })]);
}
