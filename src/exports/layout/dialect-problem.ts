import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import type { Delimiter, Dialect } from '../rows/dialect.js';

/** What separates cells, in words. */
export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  ' ': 'blank',
  ':': 'colon',
  '^': 'caret',
  '~': 'tilde',
};
const USUAL: ReadonlySet<Delimiter> = new Set([',', ';', '\t', '|']);

/** Says in which dialect a file was read, where that is not the usual one: it was told by the file's beginning. */
export function dialectProblem({ dialect }: { readonly dialect: Dialect }, file: string): readonly Problem[] {
  const oddities = odditiesOf(dialect);
  if (oddities.length === 0) return [];
  const message = `this is no usual CSV, and is read as its first lines show: ${oddities.join(', ')}`;
  return [makeProblem('dialect-unusual', message, { file })];
}

function odditiesOf({ delimiter, quote, escapedBy, padded, wrapped }: Dialect): readonly string[] {
  const name = DELIMITER_NAMES[delimiter];
  return [
    ...(USUAL.has(delimiter) ? [] : [`a ${name} between the cells`]),
    ...(quote === "'" ? ['apostrophes around cells'] : []),
    ...(escapedBy === 'backslash' ? ['a backslash before quotes within cells'] : []),
    ...(padded ? [`a blank after each ${name}`] : []),
    ...(wrapped ? ['each row in one quoted cell'] : []),
  ];
}
