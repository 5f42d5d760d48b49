import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import type { Clocks } from './clocks.js';

/** What starts the clocks of one SLA: starts `first[i]` to `first[i + 1]` are those of lead i, in order. */
export interface Starts {
  readonly count: number;
  readonly first: Uint32Array;
  readonly of: Uint32Array;
  readonly at: Float64Array;
  /** As in `Moment`. */
  readonly width: Uint32Array;
  /** The event of the log that is the start; -1 where it is none. */
  readonly event: Int32Array;
  readonly placeOf: PlaceOf;
}

/** Where something is written. `file` is an index into `Leads.files`; line 0 where nothing is. */
export interface Place {
  readonly file: number;
  readonly line: number;
}

/** Where each start is written. Found when it is asked for: of millions few ever are. */
export type PlaceOf = (start: number) => Place;

export const NOWHERE: Place = { file: 0, line: 0 };

/** Where an event of the log is written. */
export function placeOfEvent({ line, file }: Leads['log'], event: number): Place {
  return event === NO_EVENT ? NOWHERE : { file: file[event]!, line: line[event]! };
}

/** Takes the starts of one lead after the other. */
export interface StartsBuilder {
  /** How many were taken. */
  readonly count: number;
  add(lead: number, at: number, width: number, event: number): void;
  finish(): Omit<Starts, 'placeOf'>;
}

/** No starts at all. */
export function noStarts(leads: Leads): Starts {
  return { ...startsBuilder(leads, 0).finish(), placeOf: () => NOWHERE };
}

/** Room for so many starts at most. What starts at or after as-of is not taken. */
export function startsBuilder(leads: Leads, room: number): StartsBuilder {
  const of = new Uint32Array(room);
  const at = new Float64Array(room);
  const width = new Uint32Array(room);
  const event = new Int32Array(room);
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(lead, startAt, startWidth, startEvent) {
      if (!(startAt < leads.asOf.limit)) return;
      of[count] = lead;
      at[count] = startAt;
      width[count] = startWidth;
      event[count] = startEvent;
      count++;
    },
    finish() {
      return {
        count,
        first: firstsOf(of.subarray(0, count), leads.count),
        of: of.subarray(0, count),
        at: at.subarray(0, count),
        width: width.subarray(0, count),
        event: event.subarray(0, count),
      };
    },
  };
}

function firstsOf(of: Uint32Array, leadCount: number): Uint32Array {
  const first = new Uint32Array(leadCount + 1);
  for (let start = 0; start < of.length; start++) first[of[start]! + 1]!++;
  for (let lead = 0; lead < leadCount; lead++) first[lead + 1]! += first[lead]!;
  return first;
}

/** The starts as the clocks have them. */
export function startColumns({
  count,
  first,
  of,
  at,
  width,
  placeOf,
}: Starts): Pick<Clocks, 'count' | 'first' | 'of' | 'startAt' | 'startWidth' | 'startPlace'> {
  return { count, first, of, startAt: at, startWidth: width, startPlace: placeOf };
}
