import type { Definition } from '../definition/definition.js';
import type { CategoryColumn } from '../exports/table.js';
import { attributesOf } from './attributes.js';
import { changesOf } from './changes-of.js';
import { countedValue } from './counted-value.js';
import { dealClosings } from './deal-closings.js';
import { dealHistory } from './deal-history.js';
import { dealKey } from './deal-key.js';
import { dealStages } from './deal-stages.js';
import { type Deals, OPEN } from './deals.js';
import type { JoinedOut } from './export-use.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings-of.js';
import type { HistoryRows } from './history-rows.js';
import { canLink, linkDeals } from './link-deals.js';
import { minorUnits } from './minor-units.js';
import { orphanFindings } from './orphans.js';
import type { OwnerNames } from './owner-names.js';
import { pickCategories, pickTimes } from './pick-rows.js';
import { knownAsOf, type ReadAsOf, type Reads } from './read-as-of.js';
import { recordIds } from './record-ids.js';
import { laterFindings, recordFindings } from './record-problems.js';
import { type Records, selectRecords } from './records.js';
import { snapshotFindings } from './snapshots/snapshot-findings.js';
import { categoryColumn, timeColumn } from './table-columns.js';

/** The deals, and the rows of the export they came from. */
export interface BuiltDeals {
  readonly value: Deals;
  readonly records: Records;
  /** Null without a deal history. */
  readonly history: HistoryRows | null;
  /** Of the rows of the deal history, how many don't count, by why. */
  readonly historyLeftOut: JoinedOut;
  /** Deal → the change of the deal history that dates its closing; -1 where its own row does, or nothing. */
  readonly datedBy: Int32Array;
  readonly findings: readonly Finding[];
}

/** The deals as of the report: one per id, each with its lead, its amount and how it ended; null without their export. */
export function buildDeals(
  definition: Definition,
  reads: Reads,
  leads: Records,
  leadCreatedAt: Float64Array,
  names: OwnerNames,
): BuiltDeals | null {
  const read = reads.get('deals');
  if (read === undefined) return null;
  const { table, outcomes, asOf } = read;
  // A row carries only the state of its day: what was a win as of then may be lost in a later one.
  const records = selectRecords(table, dealKey(table), asOf.limit, isKnownRow(read));
  const history = dealHistory(definition, reads, read, records);
  const known = knownAsOf(read);
  const rules = { known, limit: asOf.limit, zone: definition.calendar.zone };
  const closings = dealClosings(records, outcomes && { ...rules, outcomes, stages: history.outcomes });
  const money = minorUnits(definition, records);
  const lead = linkDeals(leads, records, leadCreatedAt);
  const attributes = attributesOf(definition, records, names);
  const { outcome } = closings.value;
  const value: Deals = {
    ...dealRows(records, read.firstFile),
    ...closings.value,
    lead,
    amount: money.amount ?? new Float64Array(records.count).fill(Number.NaN),
    reason: reasonColumn(definition, records),
    attributes,
    stage: dealStages(definition, attributes.get('status') ?? null, records, outcome, known),
    history: history.changes && changesOf(history.changes),
    has: {
      ...carriedBy(read),
      amount: money.amount !== null,
      lead: canLink(leads.table, table),
      linked: lead.some((of) => of !== -1),
    },
  };
  const findings = [
    ...recordFindings(records),
    ...snapshotFindings(definition, reads, 'deals', records),
    ...laterFindings(records, closings.later, asOf),
    ...findingsOf(money.problems),
    ...orphanFindings(leads, records, lead),
    ...history.findings,
  ];
  const { datedBy } = closings;
  return { value, records, history: history.rows, historyLeftOut: history.leftOut, datedBy, findings };
}

/** Whether the row was there as of the report: modified before it, or without such a time not closed after it. */
function isKnownRow({ table, outcomes, asOf }: ReadAsOf): (row: number) => boolean {
  const modified = timeColumn(table, 'modified');
  const closed = timeColumn(table, 'closed');
  return (row) => {
    const at = modified?.at[row] ?? (outcomes?.[row] === OPEN ? Number.NaN : closed?.at[row]);
    return !(at !== undefined && at >= asOf.limit);
  };
}

function carriedBy({ table, outcomes }: ReadAsOf) {
  return { created: table.columns.has('created'), outcome: outcomes !== null };
}

/** Why each deal was lost; null where the export doesn't say. */
function reasonColumn(definition: Definition, { table, rows }: Records): CategoryColumn | null {
  const column = categoryColumn(table, 'reason');
  return column && pickCategories(column, rows, countedValue(definition, 'reason'));
}

function dealRows(records: Records, firstFile: number) {
  const { table, rows, count } = records;
  const created = pickTimes(timeColumn(table, 'created'), rows);
  return {
    count,
    ids: recordIds(records),
    createdAt: created.at,
    createdWidth: created.width,
    line: rows.map((row) => table.line[row]!),
    file: Uint16Array.from(rows, (row) => table.file[row]! + firstFile),
  };
}
