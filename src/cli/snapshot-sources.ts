import type { ExportName } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Outcome, Problem } from '../definition/problem.js';
import { namesSnapshots } from '../definition/snapshot-pattern.js';
import { snapshotOfName } from '../exports/snapshot-of-name.js';
import type { Source } from '../exports/source.js';
import type { Zone } from '../time/zone.js';

/** Sources that one pattern named. */
export interface SourcesOfPattern {
  readonly pattern: string;
  readonly sources: readonly Source[];
}

/**
 * The sources of an export, each with when it was taken where its pattern names snapshots; these in order of time,
 * whatever their names sort by. What has no date in its name is left out, and said; two of one time are an error.
 */
export function datedSources(
  name: ExportName,
  found: readonly SourcesOfPattern[],
  zone: Zone,
): Outcome<readonly Source[]> {
  if (!found.some(({ pattern }) => namesSnapshots(pattern)))
    return { value: withoutRepeats(found.flatMap(({ sources }) => sources)), problems: [] };
  const dated = found.map(({ pattern, sources }) =>
    sources.map((source) => ({ source, snapshot: snapshotOfName(pattern, source.name, zone), pattern })),
  );
  const undated = dated.flat().filter(({ snapshot }) => snapshot === null);
  const taken = dated
    .flat()
    .flatMap(({ source, snapshot }) => (snapshot === null ? [] : [{ ...source, snapshot }]));
  const inOrder = withoutRepeats(taken).sort((a, b) => a.snapshot.at - b.snapshot.at);
  return {
    value: inOrder,
    problems: [
      ...undated.map(({ source, pattern }) => withoutDate(source, pattern)),
      ...repeated(name, inOrder),
    ],
  };
}

function withoutRepeats<S extends Source>(sources: readonly S[]): S[] {
  return [...new Map(sources.map((source) => [source.name, source])).values()];
}

function withoutDate({ name }: Source, pattern: string): Problem {
  const message =
    `the file matches "${pattern}" but for the date, which is none of the years 1990 to 2100, and is not read; ` +
    'name it by its date, as 2026-11-02, 20261102 or 2026-11-02T0600, or move it elsewhere';
  return makeProblem('snapshot-undated', message, { file: name });
}

/** Of one date, or of a time on the date of another, nobody knows which came first. */
function repeated(
  name: ExportName,
  inOrder: readonly (Source & { readonly snapshot: NonNullable<Source['snapshot']> })[],
): Problem[] {
  return inOrder.flatMap((source, index) => {
    const before = inOrder[index - 1];
    if (before === undefined || before.snapshot.until < source.snapshot.at) return [];
    const message =
      `this snapshot of ${name} and "${before.name}" are both of ${before.snapshot.text}, so that it is not known which came first; ` +
      'keep one of them, or name both with their times, as 2026-11-02T0600';
    return [makeProblem('snapshot-repeated', message, { file: source.name })];
  });
}
