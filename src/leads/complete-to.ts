import type { Definition, ExportName } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';
import type { ReadFile, Table } from '../exports/table.js';
import { type Cutoff, cutoffAtDay, cutoffAtInstant, earlierCutoff, parseCutoff } from '../time/cutoff.js';
import { workingDaysAfter } from '../time/working-calendar.js';
import { evidencedBy } from './evidenced-by.js';
import { fileNameDate } from './file-name-date.js';
import { laterCutoff } from './recorded-times.js';

/** So many working days without a recorded time say nothing yet: a quiet Friday is no gap in an export. */
const QUIET_WORKING_DAYS = 2;

/**
 * Up to when an export tells everything: as the definition says, else by the date in its file's name, else as-of;
 * but where its newest recorded time lies more than two working days before as-of only to that time, with a
 * problem that names what can't be judged after it. Never later than as-of.
 *
 * Several files of one export are taken to follow each other (a month each, or one snapshot after another), so it
 * is the newest of them that says how far they go.
 */
export function completeTo(
  definition: Definition,
  table: Table,
  newest: Cutoff | null,
  asOf: Cutoff,
): { readonly value: Cutoff; readonly problems: readonly Problem[] } {
  const said = saidCompleteTo(definition, table, asOf);
  if (said !== null) return { value: earlierCutoff(said, asOf), problems: [] };
  const { calendar } = definition;
  const quiet = newest === null ? 0 : workingDaysAfter(calendar, newest.day, asOf.day);
  if (newest === null || quiet <= QUIET_WORKING_DAYS) return { value: asOf, problems: [] };
  return { value: newest, problems: [endsEarly(definition, table.name, newest, asOf)] };
}

function saidCompleteTo(definition: Definition, table: Table, asOf: Cutoff): Cutoff | null {
  const { zone } = definition.calendar;
  const said = definition.exports.get(table.name)?.completeTo ?? null;
  if (said === 'as_of') return asOf;
  const written = said === null || said === 'file' ? null : parseCutoff(said, zone);
  const of = (file: ReadFile): Cutoff | null => {
    if (said === 'file') return file.modifiedAt === null ? null : cutoffAtInstant(file.modifiedAt, zone);
    const day = fileNameDate(file.name);
    return day === null ? null : cutoffAtDay(day, zone);
  };
  return written ?? table.files.map(of).reduce(laterCutoff, null);
}

function endsEarly(definition: Definition, name: ExportName, newest: Cutoff, asOf: Cutoff): Problem {
  const states = evidencedBy(definition, name);
  const unknown = [...states, ...(name === 'deals' ? ['every measure of deals'] : [])].join(', ');
  const message =
    `The ${name} export records nothing after ${newest.text}, more than ${QUIET_WORKING_DAYS} working days before ` +
    `as of ${asOf.text}, so that ${unknown || 'nothing'} can be judged only up to then; ` +
    `if it does go on longer, say so with "complete_to" under exports.${name}`;
  return makeProblem('export-ends-early', message, {
    file: definition.file,
    line: definition.exports.get(name)?.line ?? null,
  });
}
