import type { Definition } from '../definition/definition.js';
import type { Problem } from '../definition/problem.js';
import type { Snapshot } from '../exports/snapshot.js';
import type { ReadFile, Table } from '../exports/table.js';
import { type Cutoff, cutoffAtDay, cutoffAtInstant, earlierCutoff, parseCutoff } from '../time/cutoff.js';
import { workingDaysAfter } from '../time/working-calendar.js';
import { endsEarly } from './ends-early.js';
import { fileNameDate } from './file-name-date.js';
import { isKeptByHand, keptByHandTo } from './kept-by-hand.js';
import { laterCutoff, snapshotCutoff } from './recorded-times.js';

/** So many working days without a recorded time say nothing yet: a quiet Friday is no gap in an export. */
const QUIET_WORKING_DAYS = 2;

/**
 * Up to when an export tells everything: as the definition says, else by the date in its file's name, else as-of;
 * but where its newest recorded time lies more than two working days before as-of only to that time, with a
 * problem that names what can't be judged after it. What is kept by hand has a rhythm of its own. Never later than as-of.
 *
 * Several files of one export are taken to follow each other (a month each, or one snapshot after another), so it
 * is the newest of them that says how far they go; of `snapshots` the newest that is known as of the report.
 */
export function completeTo(
  definition: Definition,
  table: Table,
  newest: Cutoff | null,
  asOf: Cutoff,
  snapshots: readonly Snapshot[] = [],
): { readonly value: Cutoff; readonly problems: readonly Problem[] } {
  const said = saidCompleteTo(definition, table, asOf, snapshots);
  if (said !== null) return { value: earlierCutoff(said, asOf), problems: [] };
  if (isKeptByHand(table.name)) return keptByHandTo(definition, table, newest, asOf);
  const { calendar } = definition;
  const quiet = newest === null ? 0 : workingDaysAfter(calendar, newest.day, asOf.day);
  if (newest === null || quiet <= QUIET_WORKING_DAYS) return { value: asOf, problems: [] };
  const quietly = `more than ${QUIET_WORKING_DAYS} working days before`;
  return { value: newest, problems: [endsEarly(definition, table.name, newest, asOf, quietly)] };
}

function saidCompleteTo(
  definition: Definition,
  table: Table,
  asOf: Cutoff,
  snapshots: readonly Snapshot[],
): Cutoff | null {
  const { zone } = definition.calendar;
  const said = definition.exports.get(table.name)?.completeTo ?? null;
  if (said === 'as_of') return asOf;
  const written = said === null || said === 'file' ? null : parseCutoff(said, zone);
  const of = (file: ReadFile): Cutoff | null => {
    if (said === 'file') return file.modifiedAt === null ? null : cutoffAtInstant(file.modifiedAt, zone);
    const day = fileNameDate(file.name);
    return day === null ? null : cutoffAtDay(day, zone);
  };
  const newest = said === null ? snapshots.at(-1) : undefined;
  if (newest !== undefined) return snapshotCutoff(newest, zone);
  return written ?? table.files.map(of).reduce(laterCutoff, null);
}
