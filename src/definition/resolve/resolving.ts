import type { PresetSource } from '../preset.js';
import type { Problem } from '../problem.js';
import type { ReportProblem } from '../report-problem.js';
import type { Path } from '../yaml/yaml-node.js';
import type { Names } from './names.js';

/** What the steps from a draft to a definition share. */
export interface Resolving {
  readonly report: ReportProblem;
  /** Notes a problem that lies in another file. */
  readonly add: (problem: Problem) => void;
  /** The text of a file beside the definition; null where it can't be read. */
  readonly readText: (path: string) => string | null;
  readonly presets: PresetSource;
  /** The line of a key. */
  readonly lineOf: (path: Path) => number;
  /** Whether all that the file has at a path and below it could be read. */
  readonly isReadable: (path: Path) => boolean;
  /** As `report`, of something that lacks at a path: silent where it may be there and merely couldn't be read. */
  readonly reportLack: ReportProblem;
  /** What there is to refer to. */
  readonly names: Names;
}

/** The entries of a list that could be read, each with its path. */
export function filled<T>(
  list: readonly (T | null)[] | undefined,
  path: Path,
): readonly { item: T; path: Path }[] {
  const entries = (list ?? []).map((item, index) => ({ item, path: [...path, index] }));
  return entries.filter((entry): entry is { item: T; path: (string | number)[] } => entry.item !== null);
}
