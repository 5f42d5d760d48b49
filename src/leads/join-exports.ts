import type { Definition, ExportName } from '../definition/definition.js';
import type { Outcome } from '../definition/problem.js';
import type { Cutoff } from '../time/cutoff.js';
import { attributesOf, reasonsOf } from './attributes.js';
import { buildDeals } from './build-deals.js';
import { buildWays } from './build-ways.js';
import { completeTo } from './complete-to.js';
import { exportUse } from './export-use.js';
import { firstEntries } from './first-entries.js';
import type { Leads } from './leads.js';
import { pickTexts, pickTimes } from './pick-rows.js';
import type { ReadAsOf } from './read-as-of.js';
import { recordProblems } from './record-problems.js';
import { selectRecords } from './records.js';
import { statusProblems } from './status-problems.js';
import { idColumn, timeColumn } from './table-columns.js';

/** Leads and, where there are any, deals, joined as of the report. */
export function joinExports(
  definition: Definition,
  leadsRead: ReadAsOf,
  dealsRead: ReadAsOf | null,
): Outcome<Leads> {
  const { table, asOf } = leadsRead;
  // The newest row carries the dates of all entries, so it tells most about any day.
  const ids = idColumn(table, 'id')?.values ?? null;
  const records = selectRecords(table, ids, asOf.limit);
  const created = pickTimes(timeColumn(table, 'created'), records.rows);
  const deals = dealsRead && buildDeals(definition, dealsRead, records, created.at);
  const ways = buildWays(definition, records, created, leadsRead, deals, dealsRead);
  const ends = [leadsRead, ...(dealsRead ? [dealsRead] : [])].map((read) => ({
    name: read.table.name,
    ...completeTo(definition, read.table, read.span?.newest ?? null, asOf),
  }));
  const value: Leads = {
    definition,
    count: records.count,
    ids: pickTexts(records.ids, records.rows),
    log: ways.log,
    ...firstEntries(ways.log, definition.stages.length + definition.exits.length),
    attributes: attributesOf(definition, records),
    reasons: reasonsOf(definition, records),
    deals: deals?.value ?? null,
    files: [...table.files, ...(dealsRead?.table.files ?? [])],
    asOf,
    completeTo: new Map<ExportName, Cutoff>(ends.map((end) => [end.name, end.value])),
    earliest: earliestOf(definition, [leadsRead, dealsRead], asOf),
    exports: [records, ...(deals ? [deals.records] : [])].map(exportUse),
  };
  const problems = [
    ...ends.flatMap((end) => end.problems),
    ...recordProblems(records),
    ...statusProblems(definition, records, deals?.records ?? null),
    ...(deals?.problems ?? []),
    ...ways.problems,
  ];
  return { value, problems };
}

/** Where the period `all` begins: the earliest recorded time, but no later than the day of the report itself. */
function earliestOf(definition: Definition, reads: readonly (ReadAsOf | null)[], asOf: Cutoff): number {
  const recorded = reads.map((read) => read?.span?.earliest ?? Infinity);
  return Math.min(definition.calendar.zone.startOfDay(asOf.day), ...recorded);
}
