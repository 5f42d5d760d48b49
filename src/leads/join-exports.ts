import type { Definition, ExportName } from '../definition/definition.js';
import type { Outcome } from '../definition/problem.js';
import type { Cutoff } from '../time/cutoff.js';
import { agreementFindings } from './agreement-findings.js';
import { attachExports } from './attach-exports.js';
import { attributesOf, reasonsOf } from './attributes.js';
import { buildDeals } from './build-deals.js';
import { buildWays } from './build-ways.js';
import { changesOf } from './changes-of.js';
import { completeTo } from './complete-to.js';
import { dataFindings } from './data-findings.js';
import { datedChanges } from './dated-changes.js';
import { exportUse, type JoinedOut, recordsLeftOut } from './export-use.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings-of.js';
import { firstEntries } from './first-entries.js';
import { HISTORY_NAMES, shownBy, snapshotsTaken } from './history-read.js';
import { isKeptByHand } from './kept-by-hand.js';
import type { Leads } from './leads.js';
import { ownerNames } from './owner-names.js';
import { paddedIdFindings } from './padded-id-findings.js';
import { pickTimes } from './pick-rows.js';
import type { Reads } from './read-as-of.js';
import { recordIds } from './record-ids.js';
import { recordFindings } from './record-problems.js';
import { selectRecords } from './records.js';
import { quotable } from './shown-values.js';
import { snapshotFindings } from './snapshots/snapshot-findings.js';
import { stageHistory } from './stage-history.js';
import { statusFindings } from './status-problems.js';
import { idColumn, timeColumn } from './table-columns.js';
import { rowsTelling } from './telling-rows.js';

/** Leads and whatever else was read, joined as of the report. */
export function joinExports(definition: Definition, reads: Reads): Outcome<Leads> {
  const joined = joinAll(definition, reads);
  const { records, deals, ways, attributes, reasons, attached, files, ends, names, people } = joined;
  const { asOf } = reads.get('leads');
  const leftOut = leftOutIn(joined, reads);
  const leads: Omit<Leads, 'findings'> = {
    definition,
    count: records.count,
    ids: recordIds(records),
    log: ways.log,
    ...firstEntries(ways.log, definition.stages.length + definition.exits.length),
    created: joined.created,
    attributes,
    reasons,
    statusChanges: statusChangesIn(definition, joined),
    ...attached.value,
    people,
    deals: deals?.value ?? null,
    files,
    asOf,
    completeTo: new Map(ends.map((end) => [end.name, end.value])),
    snapshots: snapshotsTaken(reads, records, deals),
    earliest: earliestOf(definition, reads, asOf),
    exports: [...reads.values()].map(({ table }) => exportUse(table, leftOut.get(table.name) ?? new Map())),
    rowsTelling: rowsTelling({ definition, reads, records, names, deals }),
  };
  const findings = [...findingsIn(definition, joined, reads), ...agreementFindings(leads, joined.isQuotable)];
  return { value: { ...leads, findings }, problems: findings.map(({ problem }) => problem) };
}

type Joined = ReturnType<typeof joinAll>;

/** Joins the exports one after the other, each to what was joined before it. */
function joinAll(definition: Definition, reads: Reads) {
  const { table, asOf } = reads.get('leads');
  // The newest row carries the dates of all entries, so it tells most about any day.
  const onePerPerson = (definition.exports.get('leads')?.oneLeadPer ?? null) !== null;
  const records = selectRecords(table, idColumn(table, 'id'), asOf.limit, undefined, onePerPerson);
  const created = pickTimes(timeColumn(table, 'created'), records.rows);
  const names = ownerNames(definition, reads);
  const { people } = names;
  const isQuotable = quotable(people);
  const attributes = attributesOf(definition, records, names);
  const deals = buildDeals(definition, reads, records, created.at, names);
  const history = stageHistory(definition, reads, records);
  const ways = buildWays(definition, reads, records, created, history, deals);
  const attached = attachExports(definition, reads, { records, attributes, deals }, names, isQuotable);
  const reasons = reasonsOf(definition, records);
  const files = [...reads.values()].flatMap((read) => read.table.files);
  const ends = endsOf(definition, reads);
  return {
    records,
    names,
    people,
    isQuotable,
    created: timeColumn(table, 'created') && created,
    attributes,
    deals,
    history,
    ways,
    attached,
    reasons,
    files,
    ends,
  };
}

/** What each of the joins found wrong, in the order in which it is told. */
function findingsIn(definition: Definition, joined: Joined, reads: Reads): Finding[] {
  const { asOf } = reads.get('leads');
  const { records, deals, history, ways, attached, ends, isQuotable } = joined;
  return [
    ...findingsOf(ends.flatMap((end) => end.problems)),
    ...recordFindings(records),
    ...snapshotFindings(definition, reads, 'leads', records),
    ...statusFindings(
      definition,
      records,
      history.rows?.ofSnapshots ? null : history.rows,
      deals?.records ?? null,
      isQuotable,
    ),
    ...(deals?.findings ?? []),
    ...paddedIdFindings(reads, records, deals?.records ?? null),
    ...history.findings,
    ...ways.findings,
    ...attached.findings,
    ...dataFindings(definition, joined, records, deals, asOf),
  ];
}

/** The changes of the leads' own status; they are kept only where time can stand still because of one. */
function statusChangesIn({ slas }: Definition, { history }: Joined): Leads['statusChanges'] {
  if (history.rows === null || slas.every(({ pausedIn }) => pausedIn.length === 0)) return null;
  return changesOf(history.rows.ofSnapshots ? datedChanges(history.rows).history : history.rows);
}

/** Of each export the rows that joining left out, by why. */
function leftOutIn(
  { records, deals, history, attached }: Joined,
  reads: Reads,
): ReadonlyMap<ExportName, JoinedOut> {
  const ofSnapshots = (name: ExportName) => reads.get(name)?.snapshots;
  return new Map<ExportName, JoinedOut>([
    ['leads', recordsLeftOut(records, ofSnapshots('leads'))],
    ...(deals ? [['deals', recordsLeftOut(deals.records, ofSnapshots('deals'))] as const] : []),
    ['stage_history', history.leftOut],
    ['deal_history', deals?.historyLeftOut ?? new Map()],
    ...attached.leftOut,
  ]);
}

/** Up to when each export tells everything. */
function endsOf(definition: Definition, reads: Reads) {
  const ends = [...reads.values()].map(({ table, span, asOf, snapshots }) => ({
    name: table.name as ExportName,
    ...completeTo(definition, table, span?.newest ?? null, asOf, snapshots?.known),
  }));
  const shown = HISTORY_NAMES.flatMap((name) => {
    const of = shownBy(reads, name);
    const value = ends.find((end) => end.name === of)?.value;
    return value === undefined ? [] : [{ name: name as ExportName, value, problems: [] }];
  });
  return [...ends, ...shown];
}

/** Where the period `all` begins: the earliest recorded time, but no later than the day of the report itself. */
function earliestOf(definition: Definition, reads: Reads, asOf: Cutoff): number {
  const recorded = [...reads.values()].map(({ table, span }) =>
    isKeptByHand(table.name) ? Infinity : (span?.earliest ?? Infinity),
  );
  return Math.min(definition.calendar.zone.startOfDay(asOf.day), ...recorded);
}
