import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeProblem } from '../definition/make-problem.js';
import { namesSnapshots } from '../definition/snapshot-pattern.js';
import { countOf } from '../setup/count-text.js';
import type { SkippedFile } from '../setup/found-lines.js';
import type { Effects } from './effects.js';
import { Failure } from './failure.js';
import { matchingFiles, type NamedFile } from './matching-files.js';
import { openingWords } from './system-words.js';

/** The files that `init` is to look at, and those that it won't, each with the reason. */
export interface SetupFiles {
  readonly files: readonly NamedFile[];
  readonly skipped: readonly SkippedFile[];
}

/** Where exports are looked for where none are named. */
const USUAL_FOLDER = 'exports';
/** A definition can't name such a file. */
const NAMED_LIKE_SNAPSHOTS =
  'its name has {date} in it, which stands for the dates of snapshots in a definition: rename it';
const TABLES = /\.(?:csv|tsv|txt)$/i;

/**
 * Files, folders and globs of the command line as files, each once; of a folder those whose name says that they may hold
 * a table. Named none, those of `exports/`, else the working directory's `*.csv`. Throws a `Failure` where one isn't there.
 */
export async function setupFiles(named: readonly string[], effects: Effects): Promise<SetupFiles> {
  const found = named.length > 0 ? await filesOfAll(named, effects) : await usualFiles(effects);
  const byPath = new Map<string, NamedFile>();
  for (const file of found.files) {
    const path = await realpath(file.path).catch(() => file.path);
    if (!byPath.has(path)) byPath.set(path, file);
  }
  if (byPath.size > 0) return { files: [...byPath.values()], skipped: found.skipped };
  const looked = named.length > 0 ? named.join(', ') : `${USUAL_FOLDER}/ and for *.csv here`;
  const message = `There is no file to look at in ${looked}: put the CRM’s exports into a folder ${USUAL_FOLDER}, or name them`;
  throw new Failure([makeProblem('setup-no-files', message)]);
}

async function usualFiles(effects: Effects): Promise<SetupFiles> {
  const folder = await stat(resolve(effects.workingDirectory, USUAL_FOLDER)).catch(() => null);
  if (folder?.isDirectory()) return filesOf(USUAL_FOLDER, effects);
  const files = await matchingFiles('*.csv', effects.workingDirectory, '');
  const unfit = files.filter(({ name }) => namesSnapshots(name));
  return {
    files: files.filter((file) => !unfit.includes(file)),
    skipped: unfit.map(({ name }) => ({ name, reason: NAMED_LIKE_SNAPSHOTS })),
  };
}

async function filesOfAll(named: readonly string[], effects: Effects): Promise<SetupFiles> {
  const found = await Promise.all(named.map((name) => filesOf(name, effects)));
  return {
    files: found.flatMap(({ files }) => files),
    skipped: found.flatMap(({ skipped }) => skipped),
  };
}

async function filesOf(name: string, effects: Effects): Promise<SetupFiles> {
  const path = resolve(effects.workingDirectory, name);
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (there instanceof Error && there.code !== 'ENOENT') throw await unreadable(name, path, there);
  if (!(there instanceof Error) && there.isDirectory()) return filesIn(name, path);
  if (!(there instanceof Error) && namesSnapshots(name)) throw notLooked(name, NAMED_LIKE_SNAPSHOTS);
  const files = await matchingFiles(name, effects.workingDirectory, '');
  const [first] = files;
  if (first === undefined || (there instanceof Error && first.path === path))
    throw await unreadable(name, path, { code: 'ENOENT' });
  return { files, skipped: [] };
}

async function filesIn(folder: string, path: string): Promise<SetupFiles> {
  if (namesSnapshots(folder)) throw notLooked(folder, NAMED_LIKE_SNAPSHOTS);
  const entries = await readdir(path, { withFileTypes: true }).catch(async (error) => {
    throw await unreadable(folder, path, error);
  });
  const visible = entries.map(({ name }) => name).filter((name) => !name.startsWith('.'));
  const files: NamedFile[] = [];
  const others: SkippedFile[] = [];
  for (const name of visible.sort()) {
    const file = { name: join(folder, name), path: join(path, name) };
    const reason = await whySkipped(file);
    if (reason === null) files.push(file);
    else others.push({ name: file.name, reason });
  }
  return { files, skipped: firstOf(others, folder) };
}

async function whySkipped({ name, path }: NamedFile): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 'it cannot be opened';
  if (namesSnapshots(name)) return NAMED_LIKE_SNAPSHOTS;
  if (found.isDirectory()) return 'it is a folder: name it to have it looked into';
  if (!found.isFile()) return 'it is no regular file';
  return TABLES.test(name) ? null : 'its name ends in none of .csv, .tsv and .txt';
}

const MOST_NAMED = 10;

/** A folder of downloads may hold anything. */
function firstOf(others: readonly SkippedFile[], folder: string): readonly SkippedFile[] {
  if (others.length <= MOST_NAMED) return others;
  const more = others.length - MOST_NAMED;
  const rest = {
    name: folder,
    reason: `${countOf(more, 'other file')} and folders that hold no table by their name`,
  };
  return [...others.slice(0, MOST_NAMED), rest];
}

async function unreadable(name: string, path: string, error: unknown): Promise<Failure> {
  return notLooked(name, await openingWords(error, path));
}

function notLooked(name: string, why: string): Failure {
  const message = `"${name}" cannot be looked at: ${why}`;
  return new Failure([makeProblem('setup-no-files', message)]);
}
