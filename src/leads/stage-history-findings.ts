import type { Definition } from '../definition/definition.js';
import { lastMomentOf } from './arrange-events.js';
import { countedColumns } from './counted-columns.js';
import { countedValue } from './counted-value.js';
import type { Finding } from './finding.js';
import { type HistoryRows, lastChange } from './history-rows.js';
import type { Records } from './records.js';
import { statesOfStatuses } from './status-states.js';
import { categoryColumn, timeColumn } from './table-columns.js';
import { addToTally, startTally, tallyFindings } from './tally.js';

/**
 * Leads whose current status stands for another stage or exit than the last change of it. Of leads that are joined of
 * several records each record had a status of its own, so they aren't compared; nor is what was changed after as-of.
 */
export function differingStatuses(
  definition: Definition,
  history: HistoryRows,
  leads: Records,
  known: (row: number) => boolean,
): Finding[] {
  const { table } = leads;
  const now = countedColumns(
    table.count,
    [categoryColumn(table, 'status')],
    countedValue(definition, 'status'),
  );
  const statesNow = statesOfStatuses(definition, now.values);
  const statesThen = statesOfStatuses(definition, history.values);
  const tally = startTally(table.files);
  for (let lead = 0; lead < leads.count; lead++) {
    const row = leads.rows[lead]!;
    const status = now.of[0]![row]!;
    const last = lastChange(history, lead);
    if (status === 0 || last === -1 || leads.mergedRows.has(lead) || !known(row)) continue;
    if (statesNow[status] === statesThen[history.to[last]!]) continue;
    addToTally(tally, table.file[row]!, table.line[row]!, lead);
  }
  return tallyFindings(
    'status-differs-from-history',
    tally,
    'leads',
    'lead',
    (counted) =>
      `${counted} whose current status is not where the stage_history export left it; export both on the same day, ` +
      'and all changes of the status',
  );
}

/** Leads whose status changed before any of their records was created. */
export function changesBeforeCreation(
  definition: Definition,
  { table, first, times, line, file }: HistoryRows,
  leads: Records,
): Finding[] {
  const created = timeColumn(leads.table, 'created');
  const tally = startTally(table.files);
  for (let lead = 0; created !== null && lead < leads.count; lead++) {
    if (first[lead] === first[lead + 1]) continue;
    const change = first[lead]!;
    if (!(times.at[change]! < created.at[leads.rows[lead]!]!)) continue;
    const ofLead = [leads.rows[lead]!, ...(leads.mergedRows.get(lead) ?? [])];
    const createdAt = Math.min(...ofLead.map((each) => created.at[each]!));
    const changedBy = lastMomentOf(definition.calendar.zone, times.at[change]!, times.width[change]!);
    if (changedBy < createdAt) addToTally(tally, file[change]!, line[change]!, lead);
  }
  return tallyFindings(
    'history-before-created',
    tally,
    'leads',
    'lead',
    (counted) =>
      `${counted} with a change of status before the lead was created; correct the times in the CRM, ` +
      'or export the leads that were merged into them',
  );
}
