import type { CategoryColumn } from '../exports/table.js';
import { type ChangeRows, changeRows } from './change-rows.js';
import { type HistoryRows, lastChange } from './history-rows.js';
import { NO_RECORD, type Records, recordsOfCodes } from './records.js';
import { settleTies } from './settle-ties.js';
import { idColumn } from './table-columns.js';

/**
 * Whom each lead belonged to as of the report: who its last change names; without one, whom its first later change left,
 * for the leads export may be newer than as-of; where it has no later change either, the owner in the leads export.
 */
export function ownerAsOf(
  history: HistoryRows,
  leads: Records,
  ownerNow: CategoryColumn | null,
): CategoryColumn {
  const codeOf = new Map(history.values.map((value, code) => [value, code]));
  const codes = new Uint32Array(leads.count);
  const later = laterChanges(history, leads);
  for (let lead = 0; lead < leads.count; lead++) {
    const last = lastChange(history, lead);
    if (last !== -1) codes[lead] = history.to[last]!;
    else if (later.first[lead]! < later.first[lead + 1]!) codes[lead] = later.from[later.first[lead]!]!;
    else if (ownerNow !== null) codes[lead] = codeIn(codeOf, ownerNow.values[ownerNow.codes[lead]!]!);
  }
  return { type: 'category', codes, values: [...codeOf.keys()] };
}

/** The changes after as-of. */
function laterChanges({ table, said, leftOut }: HistoryRows, leads: Records): ChangeRows {
  const ids = idColumn(table, 'lead')!.codes;
  const recordOf = recordsOfCodes(leads);
  const leadOfRow = new Int32Array(table.count).fill(NO_RECORD);
  for (const row of leftOut.later) leadOfRow[row] = recordOf[ids[row]!]!;
  const later = changeRows(leads.count, leadOfRow, said);
  settleTies(later);
  return later;
}

function codeIn(codeOf: Map<string, number>, value: string): number {
  const known = codeOf.get(value) ?? codeOf.size;
  codeOf.set(value, known);
  return known;
}
