import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Definition } from '../definition/definition.js';
import { loadDefinition } from '../definition/load-definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';
import type { Effects } from './effects.js';
import { Failure } from './failure.js';
import { stopOnErrors } from './stop-on-errors.js';

const DEFAULT_NAME = 'scorecard.yaml';

export interface OpenedDefinition {
  readonly definition: Definition;
  readonly path: string;
  readonly sha256: string;
  readonly problems: readonly Problem[];
}

/**
 * The definition that `--config` names, else the nearest `scorecard.yaml` in the working directory or above it.
 * Throws a `Failure` with every problem where it isn't sound.
 */
export function findDefinition(config: string | undefined, effects: Effects): OpenedDefinition {
  const name = config ?? nearestDefinition(effects.workingDirectory);
  const path = resolve(effects.workingDirectory, name);
  const bytes = readDefinition(name, path, config !== undefined);
  const beside = (file: string) => readText(resolve(dirname(path), file));
  const { value, problems } = loadDefinition(bytes.toString('utf8'), name, beside);
  stopOnErrors(problems);
  if (value === null) throw new Error('a definition without errors gives a value');
  return { definition: value, path, sha256: createHash('sha256').update(bytes).digest('hex'), problems };
}

function nearestDefinition(workingDirectory: string): string {
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    const path = join(folder, DEFAULT_NAME);
    if (isFile(path)) return relative(workingDirectory, path);
    if (folder === dirname(folder)) return DEFAULT_NAME;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function readDefinition(name: string, path: string, named: boolean): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure([unreadable(name, (error as NodeJS.ErrnoException).code ?? 'an unknown error', named)]);
  }
}

function unreadable(file: string, code: string, named: boolean): Problem {
  if (code !== 'ENOENT') {
    return makeProblem('definition-unreadable', `The definition cannot be read: the system says ${code}`, {
      file,
    });
  }
  const where = named ? 'There is no such file' : `There is no ${DEFAULT_NAME} here or in any folder above`;
  return makeProblem(
    'definition-not-found',
    `${where}: name the definition with --config FILE, or try \`scorecard demo\``,
    { file },
  );
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
