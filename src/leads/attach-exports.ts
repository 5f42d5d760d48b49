import type { Definition, ExportName } from '../definition/definition.js';
import type { CategoryColumn } from '../exports/table.js';
import { buildCriteria } from './build-criteria.js';
import type { BuiltDeals } from './build-deals.js';
import { buildOwnerChanges } from './build-owner-changes.js';
import { buildSpend } from './build-spend.js';
import { buildSurvey } from './build-survey.js';
import { buildTouches } from './build-touches.js';
import type { JoinedOut } from './export-use.js';
import type { Finding } from './finding.js';
import { historyRead } from './history-read.js';
import type { Leads } from './leads.js';
import { ownerFindings } from './owner-findings.js';
import type { OwnerNames } from './owner-names.js';
import type { Reads } from './read-as-of.js';
import type { Records } from './records.js';
import type { Quotable } from './shown-values.js';
import { spendSourceFindings } from './spend-source-findings.js';

/** What the exports beside leads and deals, and their histories, add to the leads. */
export interface AttachedExports {
  readonly value: Pick<Leads, 'criteria' | 'touches' | 'ownerChanges' | 'ownerAsOf' | 'spend' | 'survey'>;
  readonly findings: readonly Finding[];
  readonly leftOut: ReadonlyMap<ExportName, JoinedOut>;
}

/** The leads that others are attached to. */
export interface AttachTo {
  readonly records: Records;
  readonly attributes: ReadonlyMap<string, CategoryColumn>;
  readonly deals: BuiltDeals | null;
  /** As in `buildLeads`. */
  readonly forEvidence: boolean;
}

/** Attaches to the leads whatever was read of touches, owner history, spend and survey; and how they meet the criteria. */
export function attachExports(
  definition: Definition,
  reads: Reads,
  to: AttachTo,
  names: OwnerNames,
  isQuotable: Quotable,
): AttachedExports {
  const built = builtExports(definition, reads, to, names);
  const value = {
    criteria: buildCriteria(definition, to.records),
    touches: built.touches?.value ?? null,
    ownerChanges: built.owner_history?.value.changes ?? null,
    ownerAsOf: built.owner_history?.value.asOf ?? null,
    spend: built.spend?.value ?? null,
    survey: built.survey?.value ?? null,
  };
  const attached = Object.entries(built).flatMap(([name, each]) =>
    each ? [{ name: name as ExportName, ...each }] : [],
  );
  return {
    value,
    findings: [
      ...attached.flatMap(({ findings }) => findings),
      ...unlikeNames(reads, to, value, names, isQuotable),
    ],
    leftOut: new Map(attached.map(({ name, leftOut }) => [name, leftOut])),
  };
}

function builtExports(
  definition: Definition,
  reads: Reads,
  { records, attributes, deals, forEvidence }: AttachTo,
  names: OwnerNames,
) {
  const [touches, owners] = [reads.get('touches'), historyRead(reads, 'owner_history')];
  const [spend, survey] = [reads.get('spend'), reads.get('survey')];
  const owner = attributes.get('owner') ?? null;
  return {
    touches:
      touches && buildTouches(touches, { records, deals, forEvidence }, names, definition.calendar.zone),
    owner_history: owners && buildOwnerChanges(owners, records, owner, names),
    spend: spend && buildSpend(definition, spend),
    survey: survey && buildSurvey(survey),
  };
}

/** Sources and owners that are named in one export and not in the other that should have them. */
function unlikeNames(
  reads: Reads,
  { attributes, deals }: AttachTo,
  value: AttachedExports['value'],
  names: OwnerNames,
  isQuotable: Quotable,
): Finding[] {
  const [spend, users] = [reads.get('spend'), reads.get('users')];
  const source = attributes.get('source') ?? null;
  return [
    ...(spend && value.spend ? spendSourceFindings(spend.table, value.spend, source, isQuotable) : []),
    ...(users
      ? ownerFindings(users.table, names, { ...value, attributes, deals: deals?.value ?? null })
      : []),
  ];
}
