import type { Definition } from '../definition/definition.js';
import { NO_STATE_LEFT, NOT_SAID } from './event-columns.js';
import type { EventSink, Mark } from './event-sink.js';
import type { HistoryRows } from './history-rows.js';
import type { EvidenceOfLead } from './lead-evidence.js';
import { NO_STATE, statesOfStatuses } from './status-states.js';

/**
 * What the history of its status says of a lead: it entered the stage or exit that each new status stands for, when the
 * row says; at an unknown time where the row says none. Its old value is the state that it left.
 */
export function stageHistoryEvidence(
  definition: Definition,
  history: HistoryRows,
  sink: EventSink,
): EvidenceOfLead {
  const { table, firstFile, first, rows, times, to, from, values } = history;
  const states = statesOfStatuses(definition, values);
  const marks = Array.from(states, (state): Mark => ({ state, kind: 'history', table, firstFile, times }));
  const left = (row: number): number => {
    if (from(row) === 0) return NOT_SAID;
    const state = states[from(row)] ?? NO_STATE;
    return state === NO_STATE ? NO_STATE_LEFT : state;
  };
  return (lead) => {
    for (let i = first[lead]!; i < first[lead + 1]!; i++) {
      const row = rows[i]!;
      const mark = marks[to(row)]!;
      if (mark.state === NO_STATE) continue;
      if (Number.isNaN(times.at[row])) addUndated(history, sink, mark, row);
      else sink.addDated(mark, row, left(row));
    }
  };
}

/** What a history says without a time: of snapshots it is as old as the one that shows it, or older. */
export function addUndated(
  { ofSnapshots, table }: HistoryRows,
  sink: EventSink,
  mark: Mark,
  row: number,
): void {
  const snapshot = ofSnapshots ? table.files[table.file[row]!]?.snapshot : undefined;
  if (snapshot === undefined) sink.addUndated(mark, row);
  else sink.addBefore(mark, row, snapshot.until);
}
