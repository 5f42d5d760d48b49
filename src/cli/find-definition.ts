import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Definition } from '../definition/definition.js';
import { loadDefinition } from '../definition/load-definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Outcome, Problem } from '../definition/problem.js';
import { bundledPresets } from './bundled-presets.js';
import { definitionText } from './definition-text.js';
import type { Effects } from './effects.js';
import { Failure } from './failure.js';
import { readSmallFile } from './read-small-file.js';
import { stopOnErrors } from './stop-on-errors.js';
import { systemWords } from './system-words.js';

const DEFAULT_NAMES = ['scorecard.yaml', 'scorecard.yml'] as const;

/** A definition file that could be read, sound or not. */
export interface ReadDefinition extends Outcome<Definition> {
  /** As the user named it. */
  readonly file: string;
  readonly path: string;
  /** Null where its bytes are no text. */
  readonly text: string | null;
  readonly sha256: string;
  /** The paths of the files it names that were read with it, such as that of the holidays. */
  readonly beside: readonly string[];
}

/** A definition that is sound. */
export interface OpenedDefinition extends ReadDefinition {
  readonly text: string;
  readonly definition: Definition;
}

/**
 * The definition that `--config` names, else the nearest `scorecard.yaml` in the working directory or above it.
 * Throws a `Failure` with every problem where it isn't sound.
 */
export function findDefinition(config: string | undefined, effects: Effects): OpenedDefinition {
  const read = readDefinition(config, effects);
  stopOnErrors(read.problems);
  const { value: definition, text } = read;
  if (definition === null || text === null) throw new Error('a definition without errors gives a value');
  return { ...read, definition, text };
}

/** The same, with its problems in place of a `Failure`; that is thrown only where the file can't be read. */
export function readDefinition(config: string | undefined, effects: Effects): ReadDefinition {
  const file = config ?? nearestDefinition(effects.workingDirectory);
  const path = resolve(effects.workingDirectory, file);
  const bytes = bytesOf(file, path, config !== undefined);
  const beside: string[] = [];
  const readBeside = (other: string) => {
    beside.push(resolve(dirname(path), other));
    return readText(beside.at(-1)!);
  };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const presets = bundledPresets(effects.packageRoot);
  const { value: text, problems } = definitionText(bytes, file);
  const loaded = text === null ? { value: null, problems } : loadDefinition(text, file, readBeside, presets);
  return { ...loaded, file, path, text, sha256, beside };
}

/** Where the definition is looked for that no option names: the nearest there is, else where one would be. */
export function nearestDefinition(workingDirectory: string): string {
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    const found = DEFAULT_NAMES.find((name) => isFile(join(folder, name)));
    if (found !== undefined) return relative(workingDirectory, join(folder, found));
    if (folder === dirname(folder)) return DEFAULT_NAMES[0];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function bytesOf(name: string, path: string, named: boolean): Buffer {
  try {
    return readSmallFile(path);
  } catch (error) {
    throw new Failure([unreadable(name, error, named)]);
  }
}

function unreadable(file: string, error: unknown, named: boolean): Problem {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
    return makeProblem('definition-unreadable', `The definition cannot be read: ${systemWords(error)}`, {
      file,
    });
  }
  const where = named
    ? 'There is no such file'
    : `There is no ${DEFAULT_NAMES[0]} here or in any folder above`;
  const mend =
    'name the definition with --config FILE, write one with `scorecard init`, or try `scorecard demo`';
  return makeProblem('definition-not-found', `${where}: ${mend}`, { file });
}

function readText(path: string): string | null {
  try {
    return readSmallFile(path).toString('utf8');
  } catch {
    return null;
  }
}
