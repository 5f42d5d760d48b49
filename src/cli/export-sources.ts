import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Definition, ExportName } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import { nearestName } from '../definition/nearest-name.js';
import type { Outcome, Problem } from '../definition/problem.js';
import { patternFault, snapshotGlob } from '../definition/snapshot-pattern.js';
import { hasError } from '../exports/has-error.js';
import { type Source, SourceError } from '../exports/source.js';
import type { Zone } from '../time/zone.js';
import type { Effects } from './effects.js';
import { fileSource } from './file-source.js';
import { limitedBytes } from './limited-bytes.js';
import { matchingFiles, type NamedFile } from './matching-files.js';
import { datedSources, type SourcesOfPattern } from './snapshot-sources.js';

/** `--export` as given: export → patterns, which replace those of the definition. */
export type ExportOverrides = ReadonlyMap<ExportName, readonly string[]>;

/** The files of one export: those of `--export`, else those the definition names. `zone`: of times in the names of snapshots. */
export async function exportSources(
  definition: Definition,
  definitionPath: string,
  name: ExportName,
  overrides: ExportOverrides,
  effects: Effects,
  zone: Zone,
): Promise<Outcome<readonly Source[]>> {
  const given = overrides.get(name);
  const patterns = given ?? definition.exports.get(name)?.files ?? [];
  const folder = given ? effects.workingDirectory : dirname(definitionPath);
  const prefix = given ? '' : dirname(definition.file);
  const fault = given ? patternFault(name, given) : null;
  if (fault !== null)
    return { value: null, problems: [makeProblem(fault.code, `--export ${name}: ${fault.message}`)] };
  const found: SourcesOfPattern[] = [];
  const problems: Problem[] = [];
  if (patterns.length === 0) problems.push(noFileNamed(name));
  for (const pattern of patterns) {
    const sources: Source[] = [];
    found.push({ pattern, sources });
    if (pattern === '-')
      sources.push({ name: 'standard input', read: () => limitedBytes(effects.stdin), again: false });
    else {
      const files = await matchingFiles(pattern, folder, prefix);
      if (files.length === 0) problems.push(await notFound(name, pattern, folder, given ? null : definition));
      await addFiles(files, name, sources, problems);
    }
  }
  const dated = datedSources(name, found, zone);
  problems.push(...dated.problems);
  if (!hasError(problems) && dated.value?.length === 0)
    problems.push(await notFound(name, patterns[0]!, folder, given ? null : definition));
  return { value: hasError(problems) ? null : dated.value, problems };
}

async function addFiles(
  files: readonly NamedFile[],
  name: ExportName,
  sources: Source[],
  problems: Problem[],
): Promise<void> {
  for (const file of files) {
    try {
      sources.push(await fileSource(file.name, file.path));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      problems.push(
        makeProblem('file-unreadable', `The ${name} export cannot be read: ${error.message}`, {
          file: file.name,
        }),
      );
    }
  }
}

/** Points at the definition's line where the pattern stands there, and at the file whose name is nearest. */
async function notFound(
  name: ExportName,
  pattern: string,
  folder: string,
  definition: Definition | null,
): Promise<Problem> {
  const present = await readdir(resolve(folder, dirname(pattern))).catch(() => null);
  const nearest = present && nearestName(basename(snapshotGlob(pattern)), present);
  const hint = nearest ? ` — did you mean "${join(dirname(pattern), nearest)}"?` : '';
  const searched = present === null ? ', in a folder that does not exist' : '';
  const message = `No file matches "${pattern}", which is named for the ${name} export${searched}${hint}`;
  const line = definition?.exports.get(name)?.line ?? null;
  return makeProblem('export-not-found', message, definition ? { file: definition.file, line } : {});
}

function noFileNamed(name: ExportName): Problem {
  return makeProblem(
    'export-not-found',
    `No file is named for the ${name} export: add \`file:\` to it, or \`--export ${name}=FILE\``,
  );
}
