import type { CategoryColumn } from '../exports/table.js';
import type { Attached } from './attached.js';
import type { Changes } from './changes.js';
import { changesOf } from './changes-of.js';
import { datedChanges } from './dated-changes.js';
import type { Finding } from './finding.js';
import { HISTORY_OF_LEADS, historyFindings, historyLeftOut } from './history-findings.js';
import { type HistoryRows, historyRows, lastChange } from './history-rows.js';
import { rowsWithoutTime } from './left-out-rows.js';
import { ownerAsOf } from './owner-as-of.js';
import type { OwnerNames } from './owner-names.js';
import type { ReadAsOf } from './read-as-of.js';
import { type Records, recordOf } from './records.js';
import { idColumn } from './table-columns.js';
import { addToTally, startTally, tallyFindings } from './tally.js';

/** Whom each lead has belonged to. */
interface OwnerHistory {
  readonly changes: Changes;
  /** By lead, as of the report. */
  readonly asOf: CategoryColumn;
}

/**
 * The changes of each lead's owner, as of the report; null where the export lacks what makes it a history. `ownerNow`
 * is the attribute of the leads, where they have it.
 */
export function buildOwnerChanges(
  read: ReadAsOf,
  leads: Records,
  ownerNow: CategoryColumn | null,
  names: OwnerNames,
): Attached<OwnerHistory> | null {
  const all = historyRows(read, 'lead', leads, names.named, null);
  if (all === null) return null;
  const { history, undated } = datedChanges(all);
  return {
    value: { changes: changesOf(history), asOf: ownerAsOf(history, leads, ownerNow) },
    ...(all.ofSnapshots
      ? { findings: [], leftOut: new Map() }
      : told(read, history, undated, leads, ownerNow)),
  };
}

/** What is wrong with an export of owners, and what of it doesn't count. */
function told(
  read: ReadAsOf,
  history: HistoryRows,
  undated: readonly number[],
  leads: Records,
  ownerNow: CategoryColumn | null,
): Pick<Attached<OwnerHistory>, 'findings' | 'leftOut'> {
  return {
    findings: [
      ...historyFindings(read, history, leads, HISTORY_OF_LEADS),
      ...rowsWithoutTime(read.table, undated),
      ...(ownerNow === null ? [] : differingOwners(history, leads, ownerNow)),
    ],
    leftOut: new Map([
      ...historyLeftOut(history, HISTORY_OF_LEADS),
      ['row-without-time', undated.length] as const,
    ]),
  };
}

/** Leads whose last owner on record isn't their owner now; those with changes after as-of may well have another. */
function differingOwners(history: HistoryRows, leads: Records, ownerNow: CategoryColumn): Finding[] {
  const { table, line, file, leftOut } = history;
  const codes = idColumn(table, 'lead')!.codes;
  const changedLater = new Set(leftOut.later.map((row) => recordOf(leads, codes[row]!)));
  const tally = startTally(table.files);
  for (let lead = 0; lead < leads.count; lead++) {
    const last = lastChange(history, lead);
    if (last === -1 || changedLater.has(lead) || leads.mergedRows.has(lead)) continue;
    if (history.values[history.to[last]!] === ownerNow.values[ownerNow.codes[lead]!]) continue;
    addToTally(tally, file[last]!, line[last]!, lead);
  }
  return tallyFindings(
    'owner-history-differs',
    tally,
    'leads',
    'lead',
    (counted) =>
      `${counted} whose last owner in the owner_history export is not the owner in the leads export; ` +
      'export both on the same day, and the whole history',
  );
}
