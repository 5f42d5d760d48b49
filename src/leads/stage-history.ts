import type { Definition } from '../definition/definition.js';
import { countedValue } from './counted-value.js';
import type { JoinedOut } from './export-use.js';
import type { Finding } from './finding.js';
import { HISTORY_OF_LEADS, historyFindings, historyLeftOut } from './history-findings.js';
import { historyRead } from './history-read.js';
import { type HistoryRows, historyRows } from './history-rows.js';
import { knownAsOf, type Reads } from './read-as-of.js';
import type { Records } from './records.js';
import { changesBeforeCreation, differingStatuses } from './stage-history-findings.js';

/** The history of the leads' status, what was found wrong with it, and which of its rows don't count. */
export interface StageHistory {
  /** Null without a stage history. */
  readonly rows: HistoryRows | null;
  /** Leads whose status changed before they were created. */
  readonly beforeCreated: readonly number[];
  readonly findings: readonly Finding[];
  readonly leftOut: JoinedOut;
}

/** Reads the history of the leads' status, as of the report. */
export function stageHistory(definition: Definition, reads: Reads, leads: Records): StageHistory {
  const read = historyRead(reads, 'stage_history');
  const { zone } = definition.calendar;
  const rows = read ? historyRows(read, 'lead', leads, countedValue(definition, 'status'), zone) : null;
  if (read === undefined || rows === null)
    return { rows: null, beforeCreated: [], findings: [], leftOut: new Map() };
  if (rows.ofSnapshots) return { rows, beforeCreated: [], findings: [], leftOut: new Map() };
  const beforeCreated = changesBeforeCreation(definition, rows, leads);
  return {
    rows,
    beforeCreated: beforeCreated.flatMap((finding) => finding.leads),
    findings: [
      ...historyFindings(read, rows, leads, HISTORY_OF_LEADS),
      ...differingStatuses(definition, rows, leads, knownAsOf(reads.get('leads'))),
      ...beforeCreated,
    ],
    leftOut: historyLeftOut(rows, HISTORY_OF_LEADS),
  };
}
