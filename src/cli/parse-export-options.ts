import { EXPORT_NAMES } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import { nearestName } from '../definition/nearest-name.js';
import type { Outcome, Problem } from '../definition/problem.js';
import type { ExportOverrides } from './export-sources.js';

/** `--export NAME=FILE`, repeated: several for one export are its files together. */
export function parseExportOptions(
  given: readonly string[],
  known: readonly string[],
): Outcome<ExportOverrides> {
  const overrides = new Map<string, string[]>();
  const problems: Problem[] = [];
  for (const text of given) {
    const [, name, pattern] = /^([^=]*)=(.+)$/su.exec(text) ?? [];
    if (name === undefined || pattern === undefined) problems.push(notNamed(text));
    else if (!known.includes(name)) problems.push(unknownExport(name, known));
    else overrides.set(name, [...(overrides.get(name) ?? []), pattern]);
  }
  if ([...overrides.values()].flat().filter((pattern) => pattern === '-').length > 1) problems.push(twice());
  return { value: problems.length > 0 ? null : overrides, problems };
}

function notNamed(text: string): Problem {
  return makeProblem('usage', `--export "${text}" lacks its name: write --export leads=${text || 'FILE'}`);
}

function unknownExport(name: string, known: readonly string[]): Problem {
  const candidates = EXPORT_NAMES.filter((candidate) => known.includes(candidate));
  const nearest = nearestName(name, candidates);
  const hint = nearest ? ` — did you mean "${nearest}"?` : `, expected one of ${candidates.join(', ')}`;
  return makeProblem('export-unknown', `--export names "${name}", which the definition does not have${hint}`);
}

function twice(): Problem {
  return makeProblem(
    'input-named-twice',
    '"-" (standard input) is named for more than one file: it can be read only once',
  );
}
