import { dirname } from 'node:path';
import type { Definition, ExportName } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Outcome, Problem } from '../definition/problem.js';
import { type Source, SourceError } from '../exports/source.js';
import type { Effects } from './effects.js';
import { fileSource } from './file-source.js';
import { matchingFiles, type NamedFile } from './matching-files.js';

/** `--export` as given: export → patterns, which replace those of the definition. */
export type ExportOverrides = ReadonlyMap<string, readonly string[]>;

/** The files of one export: those of `--export`, else those the definition names. */
export async function exportSources(
  definition: Definition,
  definitionPath: string,
  name: ExportName,
  overrides: ExportOverrides,
  effects: Effects,
): Promise<Outcome<readonly Source[]>> {
  const given = overrides.get(name);
  const patterns = given ?? definition.exports.get(name)?.files ?? [];
  const folder = given ? effects.workingDirectory : dirname(definitionPath);
  const prefix = given ? '' : dirname(definition.file);
  const sources: Source[] = [];
  const problems: Problem[] = [];
  if (patterns.length === 0) problems.push(noFileNamed(name));
  for (const pattern of patterns) {
    if (pattern === '-') sources.push({ name: 'standard input', read: () => effects.stdin });
    else await addFiles(await matchingFiles(pattern, folder, prefix), pattern, name, sources, problems);
  }
  return { value: problems.length > 0 ? null : withoutRepeats(sources), problems };
}

async function addFiles(
  files: readonly NamedFile[],
  pattern: string,
  name: ExportName,
  sources: Source[],
  problems: Problem[],
): Promise<void> {
  if (files.length === 0) problems.push(notFound(name, pattern));
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

function withoutRepeats(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.name, source])).values()];
}

function notFound(name: ExportName, pattern: string): Problem {
  return makeProblem(
    'export-not-found',
    `No file matches "${pattern}", which is named for the ${name} export`,
  );
}

function noFileNamed(name: ExportName): Problem {
  return makeProblem(
    'export-not-found',
    `No file is named for the ${name} export: add \`file:\` to it, or \`--export ${name}=FILE\``,
  );
}
