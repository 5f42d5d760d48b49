import type { Definition } from '../definition/definition.js';
import { NO_STATE_LEFT, NOT_SAID } from './event-columns.js';
import { kindOf } from './event-log.js';
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
  const { firstFile, first, times, to, from, values } = history;
  const states = statesOfStatuses(definition, values);
  const left = states.map((state) => (state === NO_STATE ? NO_STATE_LEFT : state));
  left[0] = NOT_SAID;
  const kind = kindOf('history');
  const marks = Array.from(states, (state): Mark => ({ state, kind, places: history, firstFile, times }));
  return (lead) => {
    for (let change = first[lead]!; change < first[lead + 1]!; change++) {
      const mark = marks[to[change]!]!;
      if (mark.state === NO_STATE) continue;
      if (Number.isNaN(times.at[change]!)) addUndated(history, sink, mark, change);
      else sink.addDated(mark, change, left[from[change]!]!);
    }
  };
}

/** What a history says without a time: of snapshots it is as old as the one that shows it, or older. */
export function addUndated(
  { ofSnapshots, table, file }: HistoryRows,
  sink: EventSink,
  mark: Mark,
  change: number,
): void {
  const snapshot = ofSnapshots ? table.files[file[change]!]?.snapshot : undefined;
  if (snapshot === undefined) sink.addUndated(mark, change);
  else sink.addBefore(mark, change, snapshot.until);
}
