import type { Definition } from '../definition/definition.js';
import type { Problem } from '../definition/problem.js';
import type { Table } from '../exports/table.js';
import { attributesOf } from './attributes.js';
import { dealClosings } from './deal-closings.js';
import { type Deals, OPEN } from './deals.js';
import { canLink, linkDeals } from './link-deals.js';
import { minorUnits } from './minor-units.js';
import { orphanProblems } from './orphans.js';
import { pickTexts, pickTimes } from './pick-rows.js';
import { knownAsOf, type ReadAsOf } from './read-as-of.js';
import { laterProblems, recordProblems } from './record-problems.js';
import { type Records, selectRecords } from './records.js';
import { idColumn, timeColumn } from './table-columns.js';

/** The deals, and the rows of the export they came from. */
export interface BuiltDeals {
  readonly value: Deals;
  readonly records: Records;
  readonly problems: readonly Problem[];
}

/** The deals as of the report: one per id, each with its lead, its amount and how it ended. */
export function buildDeals(
  definition: Definition,
  read: ReadAsOf,
  leads: Records,
  leadCreatedAt: Float64Array,
): BuiltDeals {
  const { table, outcomes, asOf } = read;
  // A row carries only the state of its day: what was a win as of then may be lost in a later one.
  const records = selectRecords(table, dealKeys(table), asOf.limit, isKnownRow(read));
  const closings = dealClosings(records, outcomes, knownAsOf(read), asOf.limit);
  const money = minorUnits(definition, records);
  const lead = linkDeals(leads, records, leadCreatedAt);
  const value: Deals = {
    ...dealRows(records, leads.table.files.length),
    ...closings.value,
    lead,
    amount: money.amount ?? new Float64Array(records.count).fill(Number.NaN),
    attributes: attributesOf(definition, records),
    has: {
      created: table.columns.has('created'),
      outcome: outcomes !== null,
      amount: money.amount !== null,
      lead: canLink(leads.table, table),
    },
  };
  const problems = [
    ...recordProblems(records),
    ...laterProblems(records, closings.later, asOf),
    ...money.problems,
    ...orphanProblems(leads, records, lead),
  ];
  return { value, records, problems };
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

/** By what deals are told apart: their id, or in an export without one their lead. */
function dealKeys(deals: Table): readonly string[] | null {
  return (idColumn(deals, 'id') ?? idColumn(deals, 'lead'))?.values ?? null;
}

function dealRows({ table, rows, count, ids }: Records, firstFile: number) {
  const created = pickTimes(timeColumn(table, 'created'), rows);
  return {
    count,
    ids: pickTexts(ids, rows),
    createdAt: created.at,
    createdWidth: created.width,
    line: rows.map((row) => table.line[row]!),
    file: Uint16Array.from(rows, (row) => table.file[row]! + firstFile),
  };
}
