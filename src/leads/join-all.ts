import type { Definition } from '../definition/definition.js';
import { type AttachedExports, attachExports } from './attach-exports.js';
import { attributesOf, reasonsOf } from './attributes.js';
import { type BuiltDeals, buildDeals } from './build-deals.js';
import { type ExportEnd, exportEnds } from './export-ends.js';
import type { JoinOptions } from './join-options.js';
import { type JoinedWays, joinWays } from './join-ways.js';
import type { Leads } from './leads.js';
import { type OwnerNames, ownerNames } from './owner-names.js';
import { pickTimes } from './pick-rows.js';
import type { Reads } from './read-as-of.js';
import { type Records, selectRecords } from './records.js';
import { type Quotable, quotable } from './shown-values.js';
import { idColumn, timeColumn } from './table-columns.js';

/** What the exports come to, joined to each other. */
export interface Joined extends Pick<Leads, 'created' | 'attributes' | 'reasons' | 'files'> {
  /** The leads: which rows of their export are one. */
  readonly records: Records;
  readonly names: OwnerNames;
  readonly isQuotable: Quotable;
  /** Null without a deals export. */
  readonly deals: BuiltDeals | null;
  readonly ways: JoinedWays;
  readonly attached: AttachedExports;
  readonly ends: readonly ExportEnd[];
}

/** Joins the exports one after the other, each to what was joined before it. */
export function joinAll(
  definition: Definition,
  reads: Reads,
  { forEvidence, onLetGo }: Required<JoinOptions>,
): Joined {
  const { table, asOf } = reads.get('leads');
  // The newest row carries the dates of all entries, so it tells most about any day.
  const onePerPerson = (definition.exports.get('leads')?.oneLeadPer ?? null) !== null;
  const records = selectRecords(table, idColumn(table, 'id'), asOf.limit, undefined, onePerPerson);
  const created = pickTimes(timeColumn(table, 'created'), records.rows);
  const names = ownerNames(definition, reads);
  const isQuotable = quotable(names.people);
  const attributes = attributesOf(definition, records, names);
  const deals = buildDeals(definition, reads, records, created.at, names);
  const ways = joinWays(definition, reads, { records, created, deals }, isQuotable);
  // The changes of a history, in the order of the leads.
  onLetGo();
  const to = { records, attributes, deals, forEvidence };
  return {
    records,
    names,
    isQuotable,
    created: timeColumn(table, 'created') && created,
    attributes,
    deals,
    ways,
    attached: attachExports(definition, reads, to, names, isQuotable),
    reasons: reasonsOf(definition, records),
    files: [...reads.values()].flatMap((read) => read.table.files),
    ends: exportEnds(definition, reads),
  };
}
