import type { Definition } from '../definition/definition.js';
import { dealMarks } from './deal-marks.js';
import { type Deals, LOST, WON } from './deals.js';
import { dealsByLead } from './deals-by-lead.js';
import type { EventSink, Mark } from './event-sink.js';
import type { EvidenceOfLead } from './lead-evidence.js';
import type { Records } from './records.js';

/**
 * What a lead's deals say of it: created and won at their dates, a stage of the deal at an unknown time (the export
 * gives the current one only), and lost at the latest closing once all of the lead's deals are. What isn't dated counts
 * only where it can be known as of the report.
 */
export function dealEvidence(
  definition: Definition,
  deals: Deals,
  records: Records,
  sink: EventSink,
  known: (row: number) => boolean,
  leadCount: number,
  firstFile: number,
): EvidenceOfLead {
  const { first, sorted } = dealsByLead(deals, leadCount);
  const marks = dealMarks(definition, records.table, firstFile);
  const add = (mark: Mark, row: number): void => {
    if (!Number.isNaN(mark.times?.at[row] ?? Number.NaN)) sink.addDated(mark, row);
    else if (known(row)) sink.addUndated(mark, row);
  };
  return (lead) => {
    const [from, to] = [first[lead]!, first[lead + 1]!];
    if (from === to) return;
    for (let i = from; i < to; i++) {
      const deal = sorted[i]!;
      const row = records.rows[deal]!;
      for (const mark of marks.created) add(mark, row);
      if (deals.outcome[deal] === WON) for (const mark of marks.won) add(mark, row);
      for (const { mark, isIn } of marks.stages) if (isIn(row)) add(mark, row);
    }
    const lost = marks.lost.length === 0 ? -1 : lastLost(deals, sorted.subarray(from, to));
    if (lost !== -1) for (const mark of marks.lost) add(mark, records.rows[lost]!);
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
