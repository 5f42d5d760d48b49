import type { Definition } from '../definition/definition.js';
import type { Outcome } from '../definition/problem.js';
import { agreementFindings } from './agreement-findings.js';
import { earliestRecorded } from './earliest-recorded.js';
import { exportUse } from './export-use.js';
import { firstEntries } from './first-entries.js';
import { snapshotsTaken } from './history-read.js';
import { joinAll } from './join-all.js';
import type { JoinOptions } from './join-options.js';
import { joinedFindings } from './joined-findings.js';
import { joinedOut } from './joined-out.js';
import type { Leads } from './leads.js';
import { notKept } from './not-kept.js';
import type { Reads } from './read-as-of.js';
import { recordIds } from './record-ids.js';
import { rowsTelling } from './telling-rows.js';

/** Leads and whatever else was read, joined as of the report; with every problem that joining found. */
export function joinExports(
  definition: Definition,
  reads: Reads,
  options: Required<JoinOptions>,
): Outcome<Leads> {
  const joined = joinAll(definition, reads, options);
  const { records, deals, ways, attached, names } = joined;
  const leftOut = joinedOut(joined, reads);
  const leads: Omit<Leads, 'findings'> = {
    definition,
    count: records.count,
    ids: recordIds(records),
    log: ways.log,
    ...firstEntries(ways.log, definition.stages.length + definition.exits.length),
    created: joined.created,
    attributes: joined.attributes,
    reasons: joined.reasons,
    statusChanges: ways.statusChanges,
    ...attached.value,
    people: names.people,
    deals: deals?.value ?? null,
    files: joined.files,
    asOf: reads.get('leads').asOf,
    completeTo: new Map(joined.ends.map((end) => [end.name, end.value])),
    snapshots: snapshotsTaken(reads, records, deals),
    earliest: earliestRecorded(definition, reads),
    exports: [...reads.values()].map(({ table }) => exportUse(table, leftOut.get(table.name) ?? new Map())),
    rowsTelling: options.forEvidence ? rowsTelling({ definition, reads, records, names, deals }) : notKept,
  };
  const findings = [
    ...joinedFindings(definition, joined, reads),
    ...agreementFindings(leads, joined.isQuotable),
  ];
  return { value: { ...leads, findings }, problems: findings.map(({ problem }) => problem) };
}
