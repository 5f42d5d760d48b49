import type { Definition, ExportName } from '../definition/definition.js';
import type { Outcome } from '../definition/problem.js';
import type { Cutoff } from '../time/cutoff.js';
import { agreementFindings } from './agreement-findings.js';
import { attachExports } from './attach-exports.js';
import { attributesOf, reasonsOf } from './attributes.js';
import { type BuiltDeals, buildDeals } from './build-deals.js';
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
import type { HistoryRows } from './history-rows.js';
import type { JoinOptions } from './join-options.js';
import { isKeptByHand } from './kept-by-hand.js';
import type { Leads } from './leads.js';
import { notKept } from './not-kept.js';
import { ownerNames } from './owner-names.js';
import { paddedIdFindings } from './padded-id-findings.js';
import { pickTimes } from './pick-rows.js';
import type { Reads } from './read-as-of.js';
import { recordIds } from './record-ids.js';
import { recordFindings } from './record-problems.js';
import { type Records, selectRecords } from './records.js';
import { type Quotable, quotable } from './shown-values.js';
import { snapshotFindings } from './snapshots/snapshot-findings.js';
import { stageHistory } from './stage-history.js';
import { statusFindings } from './status-problems.js';
import { idColumn, timeColumn } from './table-columns.js';
import { rowsTelling } from './telling-rows.js';
import type { Created } from './timing-problems.js';

/** Leads and whatever else was read, joined as of the report. */
export function joinExports(
  definition: Definition,
  reads: Reads,
  options: Required<JoinOptions>,
): Outcome<Leads> {
  const joined = joinAll(definition, reads, options);
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
    statusChanges: ways.statusChanges,
    ...attached.value,
    people,
    deals: deals?.value ?? null,
    files,
    asOf,
    completeTo: new Map(ends.map((end) => [end.name, end.value])),
    snapshots: snapshotsTaken(reads, records, deals),
    earliest: earliestOf(definition, reads, asOf),
    exports: [...reads.values()].map(({ table }) => exportUse(table, leftOut.get(table.name) ?? new Map())),
    rowsTelling: options.forEvidence ? rowsTelling({ definition, reads, records, names, deals }) : notKept,
  };
  const findings = [...findingsIn(definition, joined, reads), ...agreementFindings(leads, joined.isQuotable)];
  return { value: { ...leads, findings }, problems: findings.map(({ problem }) => problem) };
}

type Joined = ReturnType<typeof joinAll>;

/** Joins the exports one after the other, each to what was joined before it. */
function joinAll(definition: Definition, reads: Reads, { forEvidence, onLetGo }: Required<JoinOptions>) {
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
  const ways = joinWays(definition, reads, { records, created, deals }, isQuotable);
  // The changes of a history, in the order of the leads.
  onLetGo();
  const attached = attachExports(
    definition,
    reads,
    { records, attributes, deals, forEvidence },
    names,
    isQuotable,
  );
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
    ways,
    attached,
    reasons,
    files,
    ends,
  };
}

/**
 * The way of every lead, and all else that the history of its status tells. Of that history, which may be larger than the
 * leads, nothing is kept but what is asked of it later.
 */
function joinWays(
  definition: Definition,
  reads: Reads,
  { records, created, deals }: { records: Records; created: Created; deals: BuiltDeals | null },
  isQuotable: Quotable,
) {
  const { rows, ...history } = stageHistory(definition, reads, records);
  const { log, findings } = buildWays(definition, reads, records, created, { rows, ...history }, deals);
  const changes = rows?.ofSnapshots ? null : rows;
  return {
    log,
    findings: [...history.findings, ...findings],
    statuses: statusFindings(definition, records, changes, deals?.records ?? null, isQuotable),
    statusChanges: statusChangesIn(definition, rows),
    leftOut: history.leftOut,
  };
}

/** What each of the joins found wrong, in the order in which it is told. */
function findingsIn(definition: Definition, joined: Joined, reads: Reads): Finding[] {
  const { asOf } = reads.get('leads');
  const { records, deals, ways, attached, ends } = joined;
  return [
    ...findingsOf(ends.flatMap((end) => end.problems)),
    ...recordFindings(records),
    ...snapshotFindings(definition, reads, 'leads', records),
    ...ways.statuses,
    ...(deals?.findings ?? []),
    ...paddedIdFindings(reads, records, deals?.records ?? null),
    ...ways.findings,
    ...attached.findings,
    ...dataFindings(definition, joined, records, deals, asOf),
  ];
}

/** The changes of the leads' own status; they are kept only where time can stand still because of one. */
function statusChangesIn({ slas }: Definition, history: HistoryRows | null): Leads['statusChanges'] {
  if (history === null || slas.every(({ pausedIn }) => pausedIn.length === 0)) return null;
  return changesOf(history.ofSnapshots ? datedChanges(history).history : history);
}

/** Of each export the rows that joining left out, by why. */
function leftOutIn(
  { records, deals, ways, attached }: Joined,
  reads: Reads,
): ReadonlyMap<ExportName, JoinedOut> {
  const ofSnapshots = (name: ExportName) => reads.get(name)?.snapshots;
  return new Map<ExportName, JoinedOut>([
    ['leads', recordsLeftOut(records, ofSnapshots('leads'))],
    ...(deals ? [['deals', recordsLeftOut(deals.records, ofSnapshots('deals'))] as const] : []),
    ['stage_history', ways.leftOut],
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
