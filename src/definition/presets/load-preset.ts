import { makeProblem } from '../make-problem.js';
import type { Preset } from '../preset.js';
import type { Outcome, Problem } from '../problem.js';
import type { ReportProblem } from '../report-problem.js';
import { PARSED_ONCE } from '../schema/parsed-once.js';
import { reportIssue } from '../schema/report-issue.js';
import { unsafeKeys } from '../schema/unsafe-keys.js';
import { parseYaml } from '../yaml/parse-yaml.js';
import { offsetAt, plainValue } from '../yaml/yaml-node.js';
import { checkPreset } from './check-preset.js';
import { presetSchema } from './preset-schema.js';
import { resolvePreset } from './resolve-preset.js';

/**
 * Reads a preset, a file of `config/presets/`. All problems come at once, each with its line and column in that file, as
 * those of a definition do.
 */
export function loadPreset(text: string, id: string): Outcome<Preset> {
  const file = `config/presets/${id}.yaml`;
  const yaml = parseYaml(text, file);
  const { root } = yaml;
  if (root === null) return { value: null, problems: yaml.problems };
  const problems: Problem[] = [];
  const report: ReportProblem = (code, path, message, of = 'value') => {
    problems.push(makeProblem(code, message, { file, ...yaml.placeOf(offsetAt(root, path, of)) }));
  };
  const written = plainValue(root);
  const read = presetSchema().safeParse(written, PARSED_ONCE);
  for (const issue of read.error?.issues ?? []) reportIssue(issue, root, report, 'the preset');
  for (const path of unsafeKeys(written)) {
    report('unknown-key', path, `"${path.at(-1)}" can be no name; choose another`, 'key');
  }
  if (read.success) checkPreset(read.data, report);
  return { value: read.success && problems.length === 0 ? resolvePreset(id, read.data) : null, problems };
}
