import type { ReportProblem } from '../report-problem.js';
import { type Path, plainValue, type YamlNode } from '../yaml/yaml-node.js';
import { type Draft, definitionSchema, draftSchema } from './definition-schema.js';
import { isMap } from './forms.js';
import { PARSED_ONCE } from './parsed-once.js';
import { reportIssue } from './report-issue.js';
import { unsafeKeys } from './unsafe-keys.js';

/** What could be read of a definition, and where something could not. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly unreadable: readonly Path[];
}

/**
 * The definition as far as it can be read. Whatever the schema refuses is reported and then taken out, so that
 * the rest can still be checked for what only shows across the file; null where nothing is left.
 */
export function readDraft(root: YamlNode, report: ReportProblem): ReadDraft | null {
  const written = withoutFreeKeys(plainValue(root));
  const first = definitionSchema.safeParse(written, PARSED_ONCE);
  if (first.success) {
    for (const path of unsafeKeys(written)) {
      report('unknown-key', path, `"${path.at(-1)}" can be no name; choose another`, 'key');
    }
    return { draft: first.data, unreadable: [] };
  }
  for (const issue of first.error.issues) reportIssue(issue, root, report);
  const unreadable = pathsOf(first.error.issues);
  let paths = unreadable;
  while (takeOut(written, paths)) {
    const next = draftSchema().safeParse(written, PARSED_ONCE);
    if (next.success) return { draft: next.data, unreadable };
    paths = pathsOf(next.error.issues);
  }
  return null;
}

/** Keys at the top that begin with `x-` are free: a place for anchors. */
function withoutFreeKeys(written: unknown): unknown {
  if (!isMap(written)) return written;
  return Object.fromEntries(Object.entries(written).filter(([key]) => !key.startsWith('x-')));
}

/** Where the issues lie: one path per issue, and one per unknown key. */
function pathsOf(
  issues: readonly { path: readonly PropertyKey[]; keys?: readonly string[] }[],
): readonly Path[] {
  return issues.flatMap(({ path, keys }) =>
    keys === undefined ? [path as Path] : keys.map((key) => [...(path as Path), key]),
  );
}

/**
 * Takes out what lies at the paths: a key is deleted, a place in a list emptied. False where nothing could be.
 * All places are looked up first, since taking out one moves the others.
 */
function takeOut(written: unknown, paths: readonly Path[]): boolean {
  const places = paths.map((path) => nearestPlace(written, path)).filter((place) => place !== null);
  for (const { parent, segment } of places) {
    if (Array.isArray(parent)) parent[segment as number] = null;
    else Reflect.deleteProperty(parent, segment);
  }
  return places.length > 0 || paths.every((path) => path.length === 1);
}

interface ValuePlace {
  readonly parent: object;
  readonly segment: string | number;
}

/** The place of the value at a path, or of the nearest around it that is there. */
function nearestPlace(written: unknown, path: Path): ValuePlace | null {
  let value = written;
  let place: ValuePlace | null = null;
  for (const segment of path) {
    const inner: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, segment) : null;
    if (inner === undefined || inner === null) continue;
    place = { parent: value as object, segment };
    value = inner;
  }
  return place;
}
