import type { Table, TimeColumn } from '../exports/table.js';
import {
  EVER_BEFORE,
  type EventColumns,
  eventColumns,
  firstOf,
  NOT_SAID,
  withRoom,
} from './event-columns.js';
import { EVIDENCE, type EvidenceKind } from './event-log.js';

/** What a row may evidence: the entry of this state, at the time in this column. */
export interface Mark {
  /** As in `EventLog.state`. */
  readonly state: number;
  readonly kind: EvidenceKind;
  readonly table: Table;
  /** Index of the table's first file in `Leads.files`. */
  readonly firstFile: number;
  /** Null where nothing dates it. */
  readonly times: TimeColumn | null;
}

/** Takes up events, lead by lead. Those at or after as-of are not taken; their rows are. */
export interface EventSink {
  /** An entry at the time the row gives, from the state `left` where it says so; a row without a time evidences nothing. */
  addDated(mark: Mark, row: number, left?: number): void;
  /** An entry at an unknown time. */
  addUndated(mark: Mark, row: number): void;
  /** An entry at an unknown time, no later than this. */
  addBefore(mark: Mark, row: number, until: number): void;
  /** The events so far. */
  count(): number;
  finish(): EventColumns;
  /** The rows of this table that dated an event at or after as-of, once per event. */
  laterRows(table: Table): readonly number[];
}

/** A sink for events before `limit`, with room for so many before it has to grow. */
export function eventSink(limit: number, room: number): EventSink {
  let events = eventColumns(Math.max(room, 16));
  let count = 0;
  const later = new Map<Table, number[]>();
  const add = (mark: Mark, row: number, at: number, width: number, left = NOT_SAID): void => {
    if (count === events.at.length) events = withRoom(events, count * 2);
    events.at[count] = at;
    events.width[count] = width;
    events.state[count] = mark.state;
    events.left[count] = left;
    events.kind[count] = EVIDENCE.indexOf(mark.kind);
    events.line[count] = mark.table.line[row]!;
    events.file[count] = mark.table.file[row]! + mark.firstFile;
    count += 1;
  };
  return {
    addDated(mark, row, left) {
      const at = mark.times?.at[row] ?? Number.NaN;
      if (at < limit) add(mark, row, at, mark.times?.width[row] ?? 0, left);
      else if (at >= limit) appendTo(later, mark.table, row);
    },
    addUndated: (mark, row) => add(mark, row, Number.NaN, 0),
    addBefore: (mark, row, until) => add(mark, row, until - EVER_BEFORE * 1000, EVER_BEFORE),
    count: () => count,
    finish: () => firstOf(events, count),
    laterRows: (table) => later.get(table) ?? [],
  };
}

function appendTo(rowsOf: Map<Table, number[]>, table: Table, row: number): void {
  const rows = rowsOf.get(table);
  if (rows === undefined) rowsOf.set(table, [row]);
  else rows.push(row);
}
