import type { Definition } from '../definition/definition.js';
import { kindOf } from './event-log.js';
import type { EventSink, Mark } from './event-sink.js';
import type { EvidenceOfLead } from './lead-evidence.js';
import type { Records } from './records.js';
import { NO_STATE, statesOfStatuses } from './status-states.js';
import { categoryColumn } from './table-columns.js';

/**
 * The current status of a lead, and of the records that were joined with it: it has reached that stage or exit, at a time
 * unknown. `known` says of a row whether its status was so as of the report; `unknown` hears of those whose wasn't.
 */
export function statusEvidence(
  definition: Definition,
  leads: Records,
  sink: EventSink,
  known: (row: number) => boolean,
  unknown: (row: number) => void,
): EvidenceOfLead {
  const status = categoryColumn(leads.table, 'status');
  if (status === null) return () => {};
  const { table, rows, mergedRows } = leads;
  const states = statesOfStatuses(definition, status.values);
  const kind = kindOf('status');
  const marks = Array.from(
    states,
    (state): Mark => ({ state, kind, places: table, firstFile: 0, times: null }),
  );
  const add = (row: number): void => {
    const code = status.codes[row]!;
    if (code === 0 || states[code] === NO_STATE) return;
    if (known(row)) sink.addUndated(marks[code]!, row);
    else unknown(row);
  };
  return (lead) => {
    add(rows[lead]!);
    if (mergedRows.size === 0) return;
    for (const row of mergedRows.get(lead) ?? []) add(row);
  };
}
