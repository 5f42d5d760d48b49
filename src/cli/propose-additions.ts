import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ExportDefinition, ExportName } from '../definition/definition.js';
import type { Preset } from '../definition/preset.js';
import { snapshotGlob } from '../definition/snapshot-pattern.js';
import { parseYaml } from '../definition/yaml/parse-yaml.js';
import { offsetAt, type Path } from '../definition/yaml/yaml-node.js';
import { additionLines } from '../setup/addition-lines.js';
import { additions, type Standing } from '../setup/additions.js';
import { claimFiles } from '../setup/file-claims.js';
import type { SurveyedFile } from '../setup/setup-input.js';
import type { Effects } from './effects.js';
import { Failure } from './failure.js';
import { findDefinition, type OpenedDefinition } from './find-definition.js';
import { type InitOptions, setupInput } from './init-options.js';
import { matchingFiles, type NamedFile } from './matching-files.js';
import { printLines } from './print-lines.js';
import { progress } from './progress.js';
import { setupFiles } from './setup-files.js';
import { surveyFiles } from './survey-files.js';

/** Prints what the files, those that the definition names among them, would add to it; nothing is written. */
export async function proposeAdditions(
  file: string,
  named: readonly string[],
  options: InitOptions,
  presets: readonly Preset[],
  effects: Effects,
): Promise<void> {
  const opened = findDefinition(file, effects);
  const { definition, path } = opened;
  const known = await filesNamed(opened);
  const files = await withoutRepeats([...[...known.values()].flat(), ...(await lookedAt(named, effects))]);
  const looking = { definitionPath: path, headersOnly: options.fromHeaders ?? false };
  const surveyed = await surveyFiles(files, presets, looking, progress(effects, options));
  const filesOf = new Map([...known].map(([name, of]) => [name, surveysOf(of, files, surveyed)]));
  const input = setupInput(surveyed, presets, options, effects);
  const found = additions(input, { definition, ...writtenOf(opened), filesOf });
  const used = [...filesOf.values()].flat();
  const unused = claimFiles(input, new Map()).unused.filter((each) => !used.includes(each.file));
  const told = unused.map(({ file: { survey }, reason }) => ({ name: survey.file, reason }));
  await printLines(additionLines(file, found, told), effects);
}

/** Named none, there may also be none: the definition names some. */
async function lookedAt(named: readonly string[], effects: Effects): Promise<readonly NamedFile[]> {
  try {
    return (await setupFiles(named, effects)).files;
  } catch (error) {
    if (named.length === 0 && error instanceof Failure) return [];
    throw error;
  }
}

async function filesNamed({ definition, path }: OpenedDefinition) {
  const files = new Map<ExportName, readonly NamedFile[]>();
  for (const settings of definition.exports.values()) {
    files.set(settings.name, await filesOf(settings, dirname(path), dirname(definition.file)));
  }
  return files;
}

async function filesOf(
  { files }: ExportDefinition,
  folder: string,
  prefix: string,
): Promise<readonly NamedFile[]> {
  const patterns = files.filter((pattern) => pattern !== '-').map(snapshotGlob);
  return (await Promise.all(patterns.map((pattern) => matchingFiles(pattern, folder, prefix)))).flat();
}

async function withoutRepeats(files: readonly NamedFile[]): Promise<readonly NamedFile[]> {
  const byPath = new Map<string, NamedFile>();
  for (const file of files) {
    const path = await realpath(file.path).catch(() => file.path);
    if (!byPath.has(path)) byPath.set(path, file);
  }
  return [...byPath.values()];
}

function surveysOf(of: readonly NamedFile[], files: readonly NamedFile[], surveyed: readonly SurveyedFile[]) {
  const names = new Set(of.map(({ name }) => name));
  return surveyed.filter((_, index) => names.has(files[index]!.name));
}

/** The definition's text, and where its keys stand. */
function writtenOf({ text, file }: OpenedDefinition): Pick<Standing, 'text' | 'lineOf'> {
  const { root, placeOf } = parseYaml(text, file);
  const lineOf = (of: Path) => (root === null ? 1 : placeOf(offsetAt(root, of, 'key')).line);
  return { text, lineOf };
}
