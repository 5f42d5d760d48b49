import type { Definition } from '../definition/definition.js';
import { kindOf } from './event-log.js';
import type { EventSink, Mark } from './event-sink.js';
import type { Records } from './records.js';
import { timeColumn } from './table-columns.js';

/** Adds what one kind of evidence says of a lead. */
export type EvidenceOfLead = (lead: number) => void;

/** Entries dated by the leads export itself: a lead's creation and its dated columns, merged records included. */
export function leadEvidence(definition: Definition, leads: Records, sink: EventSink): EvidenceOfLead {
  const marks = datedMarks(definition, leads);
  const { rows, mergedRows } = leads;
  return (lead) => {
    for (const mark of marks) sink.addDated(mark, rows[lead]!);
    if (mergedRows.size === 0) return;
    for (const row of mergedRows.get(lead) ?? []) for (const mark of marks) sink.addDated(mark, row);
  };
}

function datedMarks(definition: Definition, { table }: Records): Mark[] {
  const created = timeColumn(table, 'created');
  const marks: Mark[] = [];
  for (const [state, { id, entered }] of [...definition.stages, ...definition.exits].entries()) {
    const column = timeColumn(table, `entered:${id}`);
    if (entered.created && created !== null) {
      marks.push({ state, kind: kindOf('created'), places: table, firstFile: 0, times: created });
    }
    if (column !== null)
      marks.push({ state, kind: kindOf('column'), places: table, firstFile: 0, times: column });
  }
  return marks;
}
