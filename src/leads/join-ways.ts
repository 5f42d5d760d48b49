import type { Definition } from '../definition/definition.js';
import type { BuiltDeals } from './build-deals.js';
import { buildWays } from './build-ways.js';
import { changesOf } from './changes-of.js';
import { datedChanges } from './dated-changes.js';
import type { EventLog } from './event-log.js';
import type { JoinedOut } from './export-use.js';
import type { Finding } from './finding.js';
import type { HistoryRows } from './history-rows.js';
import type { Leads } from './leads.js';
import type { Reads } from './read-as-of.js';
import type { Records } from './records.js';
import type { Quotable } from './shown-values.js';
import { stageHistory } from './stage-history.js';
import { statusFindings } from './status-problems.js';
import type { Created } from './timing-problems.js';

/** The way of every lead, and all else that the history of its status tells. */
export interface JoinedWays {
  readonly log: EventLog;
  readonly statusChanges: Leads['statusChanges'];
  /** What was found wrong with the history and the ways. */
  readonly findings: readonly Finding[];
  /** The same of statuses. */
  readonly statuses: readonly Finding[];
  /** Rows of the history that don't count. */
  readonly leftOut: JoinedOut;
}

/**
 * Joins the history of statuses, and whatever else evidences an entry, into the ways of the leads. Of that history, which may be
 * larger than the leads, nothing is kept but what is asked of it later.
 */
export function joinWays(
  definition: Definition,
  reads: Reads,
  { records, created, deals }: { records: Records; created: Created; deals: BuiltDeals | null },
  isQuotable: Quotable,
): JoinedWays {
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

/** The changes of the leads' own status; they are kept only where time can stand still because of one. */
function statusChangesIn({ slas }: Definition, history: HistoryRows | null): Leads['statusChanges'] {
  if (history === null || slas.every(({ pausedIn }) => pausedIn.length === 0)) return null;
  return changesOf(history.ofSnapshots ? datedChanges(history).history : history);
}
