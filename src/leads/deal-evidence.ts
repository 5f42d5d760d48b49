import type { Definition } from '../definition/definition.js';
import type { BuiltDeals } from './build-deals.js';
import { dealMarks, type HistoryMarks, historyMarks } from './deal-marks.js';
import { type Deals, LOST, WON } from './deals.js';
import { dealsByLead } from './deals-by-lead.js';
import type { EventSink, Mark } from './event-sink.js';
import type { HistoryRows } from './history-rows.js';
import type { EvidenceOfLead } from './lead-evidence.js';
import { addUndated } from './stage-history-evidence.js';

/**
 * What a lead's deals say of it: created and won at their dates, in each stage when their history says so, in the current
 * one at an unknown time, and lost at the latest closing once all of the lead's deals are. What isn't dated counts only
 * where it can be `known` as of the report.
 */
export function dealEvidence(
  definition: Definition,
  { value: deals, records, history, datedBy }: BuiltDeals,
  sink: EventSink,
  known: (row: number) => boolean,
  leadCount: number,
  firstFile: number,
): EvidenceOfLead {
  const { first, sorted } = dealsByLead(deals, leadCount);
  const own = dealMarks(definition, records.table, firstFile);
  const told = history && historyMarks(definition, history);
  const addHistory = history === null || told === null ? () => {} : stagesInHistory(history, told, sink);
  const add = (mark: Mark, row: number): void => {
    if (!Number.isNaN(mark.times?.at[row] ?? Number.NaN)) sink.addDated(mark, row);
    else if (known(row)) sink.addUndated(mark, row);
  };
  const addClosing = (on: 'won' | 'lost', deal: number): void => {
    if (datedBy[deal] === -1) for (const mark of own[on]) add(mark, records.rows[deal]!);
    else for (const mark of told?.[on] ?? []) sink.addDated(mark, datedBy[deal]!);
  };
  return (lead) => {
    const [from, to] = [first[lead]!, first[lead + 1]!];
    for (let i = from; i < to; i++) {
      const deal = sorted[i]!;
      const row = records.rows[deal]!;
      for (const mark of own.created) add(mark, row);
      if (deals.outcome[deal] === WON) addClosing('won', deal);
      addHistory(deal);
      for (const { mark, isIn } of own.stages) if (isIn(row)) add(mark, row);
    }
    const lost = own.lost.length === 0 ? -1 : lastLost(deals, sorted.subarray(from, to));
    if (lost !== -1) addClosing('lost', lost);
  };
}

/** Adds the stages that a deal's history says it was in; at an unknown time where a row says none. */
function stagesInHistory(
  history: HistoryRows,
  { stages }: HistoryMarks,
  sink: EventSink,
): (deal: number) => void {
  const { first, times } = history;
  return (deal) => {
    for (let change = first[deal]!; change < first[deal + 1]!; change++) {
      for (const { mark, isIn } of stages) {
        if (!isIn(change)) continue;
        if (Number.isNaN(times.at[change]!)) addUndated(history, sink, mark, change);
        else sink.addDated(mark, change);
      }
    }
  };
}

/** Of a lead's deals the one that was lost last; one lost at an unknown time may be the last. -1 unless all are lost. */
function lastLost(deals: Deals, ofLead: Uint32Array): number {
  let last = -1;
  for (const deal of ofLead) {
    if (deals.outcome[deal] !== LOST) return -1;
    if (last === -1 || isLaterClosing(deals.closedAt[deal]!, deals.closedAt[last]!)) last = deal;
  }
  return last;
}

function isLaterClosing(at: number, other: number): boolean {
  return !Number.isNaN(other) && (Number.isNaN(at) || at >= other);
}
