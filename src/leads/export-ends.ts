import type { Definition, ExportName } from '../definition/definition.js';
import type { Problem } from '../definition/problem.js';
import type { Cutoff } from '../time/cutoff.js';
import { completeTo } from './complete-to.js';
import { HISTORY_NAMES, shownBy } from './history-read.js';
import type { Reads } from './read-as-of.js';

/** Up to when an export tells everything, and what can't be judged for that. */
export interface ExportEnd {
  readonly name: ExportName;
  readonly value: Cutoff;
  readonly problems: readonly Problem[];
}

/** That of each export that was read, and of the histories that only snapshots of one tell: they go as far as that one. */
export function exportEnds(definition: Definition, reads: Reads): readonly ExportEnd[] {
  const ends = [...reads.values()].map(({ table, span, asOf, snapshots }) => ({
    name: table.name,
    ...completeTo(definition, table, span?.newest ?? null, asOf, snapshots?.known),
  }));
  const shown = HISTORY_NAMES.flatMap((name) => {
    const of = shownBy(reads, name);
    const value = ends.find((end) => end.name === of)?.value;
    return value === undefined ? [] : [{ name, value, problems: [] }];
  });
  return [...ends, ...shown];
}
