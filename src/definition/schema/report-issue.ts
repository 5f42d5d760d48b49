import type { z } from 'zod';
import { didYouMean, insteadOf } from '../nearest-name.js';
import { parseHours } from '../parse-hours.js';
import type { ReportProblem } from '../report-problem.js';
import { lastKeyOn, nodeAt, type Path, type YamlNode } from '../yaml/yaml-node.js';
import type { ScalarIssue } from './scalar.js';

type Issue = z.core.$ZodIssue;

/**
 * Says what zod found wrong in the words of the file: what was found, what was expected, what is near. `whole` is what
 * the file is called.
 */
export function reportIssue(
  issue: Issue,
  root: YamlNode,
  report: ReportProblem,
  whole = 'the definition',
): void {
  const path = issue.path as Path;
  const node = nodeAt(root, path);
  const placeName = (at: Path) => nameOfPlace(root, at) ?? whole;
  if (issue.code === 'unrecognized_keys') reportUnknownKeys(issue, path, placeName(path), report);
  else if (node === null)
    report('missing-key', path, `${placeName(path.slice(0, -1))} lacks "${path.at(-1)}"; add it`);
  else reportValue(issue, root, node, path, report);
}

/** What is wrong with a value that is there. One that is empty is just that, whatever was expected. */
function reportValue(issue: Issue, root: YamlNode, node: YamlNode, path: Path, report: ReportProblem): void {
  const { code, expected, candidates, hint = '' } = verdictOn(issue, node);
  const near = node.kind === 'text' ? didYouMean(node.text, candidates) : '';
  const key = lastKeyOn(root, path) ?? '';
  const message = `"${key}" is ${found(node)}, expected ${expected}${near === '' ? hint : near}`;
  if (isEmpty(node)) report('empty-value', path, `${message}${hoursAfterComma(key)}`);
  else report(code, path, message);
}

/** What `mon-fri: 9:00-12:00, 13:00-17:00` between braces comes to: the rest is a key of its own. */
function hoursAfterComma(key: string): string {
  if (parseHours(key) === null) return '';
  return ': between braces a comma ends a value; write several hours as a list: [09:00-12:00, 13:00-17:00]';
}

function verdictOn(issue: Issue, node: YamlNode): ScalarIssue {
  switch (issue.code) {
    case 'custom':
      return issue.params as unknown as ScalarIssue;
    case 'invalid_value':
      return choiceOf(issue.values.map(String), node);
    case 'too_small':
      return { code: 'empty-value', expected: 'at least one entry', candidates: [] };
    case 'invalid_type':
      return { code: 'wrong-form', expected: formOf(issue.expected), candidates: [] };
    default:
      return { code: 'wrong-form', expected: 'another form', candidates: [] };
  }
}

function choiceOf(choices: readonly string[], node: YamlNode): ScalarIssue {
  if (node.kind !== 'text') return { code: 'wrong-form', expected: 'a single value', candidates: [] };
  const expected =
    choices.length === 1 ? choices[0]! : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
  return { code: 'not-one-of', expected, candidates: choices };
}

/** What `target: 0,7` between braces comes to. */
const AFTER_COMMA =
  ': between braces a comma ends a value; write numbers with a decimal point (0.7) and without thousands signs';

function reportUnknownKeys(
  issue: Issue & { code: 'unrecognized_keys' },
  path: Path,
  place: string,
  report: ReportProblem,
): void {
  const known = issue.message.split(' ');
  for (const key of issue.keys) {
    const instead = /^\d+%?$/.test(key) ? AFTER_COMMA : insteadOf(key, known);
    const message = `"${key}" is no key of ${place}${instead}`;
    report('unknown-key', [...path, key], message, 'key');
  }
}

function found(node: YamlNode): string {
  if (isEmpty(node)) return 'empty';
  if (node.kind === 'text') return `"${node.text}"`;
  return node.kind === 'list' ? 'a list' : 'a map';
}

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'list') return node.items.length === 0;
  return node.kind === 'text' && node.text.trim() === '';
}

function formOf(expected: string): string {
  if (expected === 'string') return 'a single value';
  return expected === 'array' ? 'a list' : 'a map of keys';
}

/** What the map at the path is called in a message; null where it is the whole file. */
function nameOfPlace(root: YamlNode, path: Path): string | null {
  const key = lastKeyOn(root, path);
  if (key === null) return null;
  return typeof path.at(-1) === 'number' ? `an entry of "${key}"` : `"${key}"`;
}
