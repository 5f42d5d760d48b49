import { randomBytes } from 'node:crypto';
import { link, open, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeProblem } from '../definition/make-problem.js';
import { Failure } from './failure.js';
import { systemWords } from './system-words.js';

/** Where a file system knows no links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV'];

/**
 * Writes a file that isn't there yet, whole or not at all; one that has come meanwhile stays as it is. `name`: as the user
 * knows it. Throws a `Failure` where it can't be written.
 */
export async function writeNewFile(text: string, path: string, name: string): Promise<void> {
  const temporary = join(dirname(path), `.scorecard-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    // A link is made only where nothing has the name; renaming would replace what has.
    await link(temporary, path).catch((error) => writeDirectly(text, path, error));
  } catch (error) {
    throw unwritable(name, error);
  } finally {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

async function writeDirectly(text: string, path: string, error: NodeJS.ErrnoException): Promise<void> {
  if (!NO_LINKS.includes(error.code ?? '')) throw error;
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

function unwritable(file: string, error: unknown): Failure {
  const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
  const why = isThere ? 'it is there already, and is never written over' : systemWords(error);
  return new Failure([
    makeProblem('output-unwritable', `The definition could not be written: ${why}`, { file }),
  ]);
}
