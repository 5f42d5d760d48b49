import type { EventLog } from '../leads/event-log.js';
import type { EventsIn } from './events-in.js';

/** Events that count in one of several periods, in the order of the leads and of their events. */
export interface EntriesIn extends EventsIn {
  readonly lead: Uint32Array;
  /** What the log says of them, side by side: what is counted of a lead alone is not looked up there. */
  readonly at: Float64Array;
  readonly flags: Uint8Array;
}

/** The events with whose they are, and what the log says of them. */
export function entriesOf(log: EventLog, { event, period }: EventsIn): EntriesIn {
  const entries = {
    event,
    period,
    lead: new Uint32Array(event.length),
    at: new Float64Array(event.length),
    flags: new Uint8Array(event.length),
  };
  describe(entries, log);
  return entries;
}

function describe({ event, lead, at, flags }: EntriesIn, log: EventLog): void {
  let of = 0;
  for (let place = 0; place < event.length; place++) {
    const each = event[place]!;
    while (log.first[of + 1]! <= each) of++;
    lead[place] = of;
    at[place] = log.at[each]!;
    flags[place] = log.flags[each]!;
  }
}
