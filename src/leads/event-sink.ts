import type { Table, TimeColumn } from '../exports/table.js';
import {
  EVER_BEFORE,
  type EventColumns,
  eventColumns,
  firstOf,
  NOT_SAID,
  withRoom,
} from './event-columns.js';

/** Where rows stand: the line that each starts on, and which file of its export it is in. */
type Places = Pick<Table, 'line' | 'file'>;

/** What a row (or a change, of a history) may evidence: the entry of this state, at the time in this column. */
export interface Mark {
  /** As in `EventLog.state`. */
  readonly state: number;
  /** As in `EventLog.kind`. */
  readonly kind: number;
  readonly places: Places;
  /** Index of the export's first file in `Leads.files`. */
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
  /** Whether any of them is at an unknown time, no later than some other. */
  hasBefore(): boolean;
  finish(): EventColumns;
  /** The rows of these places that dated an event at or after as-of, once per event. */
  laterRows(places: Places): readonly number[];
}

/** A sink for events before `limit`, with room for so many before it has to grow. */
export function eventSink(limit: number, room: number): EventSink {
  let events = eventColumns(Math.max(room, 16));
  let count = 0;
  let hasBefore = false;
  const later = new Map<Places, number[]>();
  /** An event without its time, which the callers set: to be handed on, a number would first have to be put into memory. */
  const add = (mark: Mark, row: number, left: number): number => {
    if (count === events.at.length) events = withRoom(events, count * 2);
    const file = mark.places.file[row]! + mark.firstFile;
    events.state[count] = mark.state;
    events.left[count] = left;
    events.kind[count] = mark.kind;
    events.line[count] = mark.places.line[row]!;
    // They are zeros already: what is never written to takes no memory, and of millions most are instants in the first file.
    if (file !== 0) events.file[count] = file;
    count += 1;
    return count - 1;
  };
  return {
    addDated(mark, row, left = NOT_SAID) {
      const at = mark.times === null ? Number.NaN : mark.times.at[row]!;
      if (at < limit) {
        const event = add(mark, row, left);
        const width = mark.times!.width[row]!;
        events.at[event] = at;
        if (width !== 0) events.width[event] = width;
      } else if (at >= limit) appendTo(later, mark.places, row);
    },
    addUndated(mark, row) {
      const event = add(mark, row, NOT_SAID);
      events.at[event] = Number.NaN;
    },
    addBefore(mark, row, until) {
      hasBefore = true;
      const event = add(mark, row, NOT_SAID);
      events.at[event] = until - EVER_BEFORE * 1000;
      events.width[event] = EVER_BEFORE;
    },
    hasBefore: () => hasBefore,
    count: () => count,
    finish: () => firstOf(events, count),
    laterRows: (places) => later.get(places) ?? [],
  };
}

function appendTo(rowsOf: Map<Places, number[]>, places: Places, row: number): void {
  const rows = rowsOf.get(places);
  if (rows === undefined) rowsOf.set(places, [row]);
  else rows.push(row);
}
