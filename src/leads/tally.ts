import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';
import type { ProblemCode } from '../definition/problem-catalogue.js';
import type { ReadFile } from '../exports/table.js';

const SHOWN = 3;

/** How often something was found, and where first. `file` is an index into the tally's `files`. */
export interface Tally {
  count: number;
  readonly files: readonly ReadFile[];
  readonly first: { readonly file: number; readonly line: number }[];
}

/** A tally of nothing yet, over rows of these files. */
export function startTally(files: readonly ReadFile[]): Tally {
  return { count: 0, files, first: [] };
}

/** Counts one more row; the first few are remembered by their place. */
export function addToTally(tally: Tally, file: number, line: number): void {
  tally.count += 1;
  if (tally.first.length < SHOWN) tally.first.push({ file, line });
}

/**
 * What was tallied as one problem with its count and first lines; none where nothing was. `message` is given the
 * count in words ("1 row", "12 rows").
 */
export function tallyProblem(
  code: ProblemCode,
  tally: Tally,
  noun: string,
  message: (counted: string) => string,
): Problem[] {
  const [first] = tally.first;
  if (first === undefined) return [];
  const counted = `${tally.count} ${tally.count === 1 ? noun : plural(noun)}`;
  const place = { file: nameOf(tally, first.file), line: first.line, count: tally.count };
  return [makeProblem(code, `${message(counted)}${placesIn(tally)}`, place)];
}

/** ` (first on lines 4, 9 and 12)`; nothing for a single row, which the problem's place names already. */
function placesIn(tally: Tally): string {
  if (tally.count === 1) return '';
  const home = tally.first[0]?.file;
  const lines = tally.first.map(({ file, line }) =>
    file === home ? `${line}` : `${line} of ${nameOf(tally, file)}`,
  );
  const first = tally.count > lines.length ? 'first on' : 'on';
  return ` (${first} lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)})`;
}

function nameOf(tally: Tally, file: number): string {
  return tally.files[file]?.name ?? '?';
}

function plural(noun: string): string {
  return noun.endsWith('s') ? `${noun}es` : `${noun}s`;
}
