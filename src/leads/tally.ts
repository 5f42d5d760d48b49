import { makeProblem, type Place } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';
import type { ProblemCode } from '../definition/problem-catalogue.js';
import type { ReadFile } from '../exports/table.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings-of.js';

const SHOWN = 3;

/** How often something was found, where first, and of whom. `file` is an index into the tally's `files`. */
export interface Tally {
  count: number;
  readonly files: readonly ReadFile[];
  readonly first: { readonly file: number; readonly line: number }[];
  /** Indexes of the leads (or deals) it concerns, as often as it does. */
  readonly concerned: number[];
}

/** A tally of nothing yet, over rows of these files. */
export function startTally(files: readonly ReadFile[]): Tally {
  return { count: 0, files, first: [], concerned: [] };
}

/** Counts one more row; the first few are remembered by their place. -1 concerns no lead (or deal). */
export function addToTally(tally: Tally, file: number, line: number, concerned = -1): void {
  tally.count += 1;
  const last = tally.first.at(-1);
  if (tally.first.length < SHOWN || isBefore({ file, line }, last!)) remember(tally, { file, line });
  if (concerned !== -1 && tally.concerned.at(-1) !== concerned) tally.concerned.push(concerned);
}

/** Keeps the first few places of the files, in whatever order they come. */
function remember({ first }: Tally, place: Tally['first'][number]): void {
  let at = first.length;
  while (at > 0 && isBefore(place, first[at - 1]!)) at--;
  if (at === SHOWN) return;
  first.splice(at, 0, place);
  first.length = Math.min(first.length, SHOWN);
}

function isBefore(a: Tally['first'][number], b: Tally['first'][number]): boolean {
  return a.file < b.file || (a.file === b.file && a.line < b.line);
}

/**
 * What was tallied as one problem with its count and first lines; none where nothing was. `message` is given the
 * count in words ("1 row", "12 rows"), and whether it is one.
 */
export function tallyProblem(
  code: ProblemCode,
  tally: Tally,
  noun: string,
  message: (counted: string, isOne: boolean) => string,
  weight: Pick<Place, 'severity'> = {},
): Problem[] {
  const [first] = tally.first;
  if (first === undefined) return [];
  const counted = `${tally.count} ${tally.count === 1 ? noun : plural(noun)}`;
  const place = { file: nameOf(tally, first.file), line: first.line, count: tally.count, ...weight };
  return [makeProblem(code, `${message(counted, tally.count === 1)}${placesIn(tally)}`, place)];
}

/** The same, and whom it concerns: those are leads, or deals. */
export function tallyFindings(
  code: ProblemCode,
  tally: Tally,
  whom: 'leads' | 'deals',
  noun: string,
  message: (counted: string, isOne: boolean) => string,
  weight: Pick<Place, 'severity'> = {},
): Finding[] {
  return findingsOf(tallyProblem(code, tally, noun, message, weight), { [whom]: tally.concerned });
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
  return /(s|ch)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
