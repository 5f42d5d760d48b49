import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { makeProblem } from '../make-problem.js';
import type { Problem } from '../problem.js';
import type { ProblemCode } from '../problem-catalogue.js';
import { composeNode } from './compose-node.js';
import type { YamlNode } from './yaml-node.js';

/** A YAML file as values with positions; `root` is null where it can't be read, and the problems say why. */
export interface ParsedYaml {
  readonly root: YamlNode | null;
  readonly problems: readonly Problem[];
  /** Line and column, from 1, of an offset. */
  placeOf(offset: number): { readonly line: number; readonly column: number };
}

/**
 * Reads YAML with all scalars as written (the `failsafe` schema), anchors and merges resolved. Whatever isn't
 * clear is a problem: tabs, duplicate keys, unknown tags, aliases that would grow without bounds.
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter,
  });
  const placeOf = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems: Problem[] = [];
  const report = (code: ProblemCode, message: string, offset: number) =>
    problems.push(makeProblem(code, message, { file, ...placeOf(offset) }));
  for (const error of [...document.errors, ...document.warnings]) {
    report(codeOf(error), messageOf(error, text), error.pos[0]);
  }
  const root = composeNode(document.contents, report);
  if (problems.length === 0 && root.kind !== 'map') {
    report(
      'not-a-definition',
      `found ${kindOf(root)}, expected a map of keys such as "exports:" and "stages:"`,
      0,
    );
  }
  return { root: problems.length === 0 ? root : null, problems, placeOf };
}

function kindOf(root: YamlNode): string {
  if (root.kind === 'list') return 'a list';
  return root.kind === 'text' && root.text === '' ? 'an empty file' : 'a text';
}

function codeOf(error: YAMLError): ProblemCode {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'yaml-tab';
    case 'DUPLICATE_KEY':
      return 'yaml-duplicate-key';
    case 'TAG_RESOLVE_FAILED':
      return 'yaml-unknown-tag';
    default:
      return 'yaml-syntax';
  }
}

/** The key that begins there, as written. */
function keyAt(text: string, offset: number): string {
  const [line = ''] = text.slice(offset).split('\n');
  return line.split(/:(?:\s|$)/u)[0]!.trim();
}

function messageOf(error: YAMLError, text: string): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'found a tab in the indentation, expected spaces only';
    case 'DUPLICATE_KEY':
      return `found the key "${keyAt(text, error.pos[0])}" a second time in one map, expected it once; join the two`;
    case 'TAG_RESOLVE_FAILED':
      return `found the tag "${text.slice(error.pos[0]).match(/^\S+/)?.[0]}", expected a value without one; remove it, or quote the text`;
    case 'MULTIPLE_DOCS':
      return 'found a second document after "---", expected one; remove the line and what follows';
    default:
      return `the YAML can't be read here: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}; mend the indentation, quotes or brackets`;
  }
}
