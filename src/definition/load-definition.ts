import type { Definition } from './definition.js';
import { makeProblem } from './make-problem.js';
import { NO_PRESETS, type PresetSource } from './preset.js';
import type { Outcome, Problem } from './problem.js';
import type { ReportProblem } from './report-problem.js';
import { checkSlaExports } from './resolve/check-sla-exports.js';
import { checkSlaTeams } from './resolve/check-sla-teams.js';
import { namesIn } from './resolve/names.js';
import { resolveDefinition } from './resolve/resolve-definition.js';
import { readDraft } from './schema/read-draft.js';
import { type ParsedYaml, parseYaml } from './yaml/parse-yaml.js';
import { offsetAt, type Path, type YamlNode } from './yaml/yaml-node.js';

/**
 * Reads a definition: YAML → shape → references and agreements. All problems come at once, in the order of the
 * file, each with line and column; those of YAML itself alone, since nothing can be said of what lies behind them.
 * `file` is its name as the user gave it; `readText` reads files beside it (holidays), null where it can't;
 * `presets` are those that `preset:` may name. A preset's own problems come last.
 */
export function loadDefinition(
  text: string,
  file: string,
  readText: (path: string) => string | null,
  presets: PresetSource = NO_PRESETS,
): Outcome<Definition> {
  const yaml = parseYaml(text, file);
  if (yaml.root === null) return { value: null, problems: yaml.problems };
  const problems: Problem[] = [];
  const definition = readAndResolve(yaml.root, yaml, { file, readText, presets }, problems);
  return { value: isSound(problems) ? definition : null, problems: inFileOrder(problems, file) };
}

/** What lies around the text of a definition. */
interface Around {
  readonly file: string;
  readonly readText: (path: string) => string | null;
  readonly presets: PresetSource;
}

function readAndResolve(
  root: YamlNode,
  { placeOf }: ParsedYaml,
  { file, readText, presets }: Around,
  problems: Problem[],
): Definition | null {
  const report: ReportProblem = (code, path, message, of = 'value') => {
    problems.push(makeProblem(code, message, { file, ...placeOf(offsetAt(root, path, of)) }));
  };
  const read = readDraft(root, report);
  if (read === null) return null;
  const isReadable = (path: Path) => !read.unreadable.some((other) => isWithin(other, path));
  const definition = resolveDefinition(read.draft, file, {
    report,
    reportLack: (code, path, message, of) => {
      if (isReadable(path)) report(code, path, message, of);
    },
    isReadable,
    add: (problem) => problems.push(problem),
    readText,
    presets,
    lineOf: (path) => placeOf(offsetAt(root, path, 'key')).line,
    names: namesIn(root),
  });
  // Beside mistakes it would distract, and what an SLA depends on can be told only of one that is sound.
  if (isSound(problems)) {
    checkSlaExports(definition, report);
    checkSlaTeams(definition, report);
  }
  return definition;
}

function isSound(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}

function isWithin(path: Path, around: Path): boolean {
  return around.every((segment, index) => path[index] === segment);
}

/** As one reads: by line, then column, those of one place as found; then those of other files. */
function inFileOrder(problems: readonly Problem[], file: string): readonly Problem[] {
  const here = problems.filter((problem) => problem.file === file);
  here.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return [...here, ...problems.filter((problem) => problem.file !== file)];
}
