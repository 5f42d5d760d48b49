import type { Definition } from '../definition/definition.js';
import { countedValue } from './counted-value.js';
import { datedChanges } from './dated-changes.js';
import type { OutcomeHistory } from './deal-closings.js';
import { differingStages } from './deal-history-findings.js';
import { outcomesOfStatuses } from './deal-outcomes.js';
import type { JoinedOut } from './export-use.js';
import type { Finding } from './finding.js';
import { HISTORY_OF_DEALS, historyFindings, historyLeftOut } from './history-findings.js';
import { historyRead } from './history-read.js';
import { type HistoryRows, historyRows } from './history-rows.js';
import { knownAsOf, type ReadAsOf, type Reads } from './read-as-of.js';
import type { Records } from './records.js';

/** The history of the deals' stages, what was found wrong with it, and which of its rows don't count. */
export interface DealHistory {
  /** Null without a deal history. */
  readonly rows: HistoryRows | null;
  /** Those of the rows that say when. */
  readonly changes: HistoryRows | null;
  /** What they say of how deals ended; null where nothing says what winning is. */
  readonly outcomes: OutcomeHistory | null;
  readonly findings: readonly Finding[];
  readonly leftOut: JoinedOut;
}

const NONE: DealHistory = { rows: null, changes: null, outcomes: null, findings: [], leftOut: new Map() };

/** Reads the history of the deals' stages, as of the report. */
export function dealHistory(
  definition: Definition,
  reads: Reads,
  dealsRead: ReadAsOf,
  deals: Records,
): DealHistory {
  const read = historyRead(reads, 'deal_history');
  const rows = read ? historyRows(read, 'deal', deals, countedValue(definition, 'status'), null) : null;
  if (read === undefined || rows === null) return NONE;
  const { history } = datedChanges(rows);
  const outcomes = outcomesOfStatuses(definition, rows.values);
  return {
    rows,
    changes: history,
    outcomes: outcomes && { history: rows, outcomes },
    findings: rows.ofSnapshots
      ? []
      : [
          ...historyFindings(read, rows, deals, HISTORY_OF_DEALS),
          ...differingStages(definition, rows, deals, knownAsOf(dealsRead)),
        ],
    leftOut: rows.ofSnapshots ? new Map() : historyLeftOut(rows, HISTORY_OF_DEALS),
  };
}
