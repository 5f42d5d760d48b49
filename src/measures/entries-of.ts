import type { EventLog } from '../leads/event-log.js';
import type { EventsIn } from './events-in.js';
import { NO_PERIOD } from './stretches.js';

/** Events that count in one of several periods, in the order of the leads and of their events. */
export interface EntriesIn extends EventsIn {
  readonly lead: Uint32Array;
  /** What the log says of them, side by side: what is counted of a lead alone is not looked up there. */
  readonly at: Float64Array;
  readonly flags: Uint8Array;
}

/** The events with whose they are, and what the log says of them. */
export function entriesOf(log: EventLog, { event, period }: EventsIn): EntriesIn {
  const lead = new Uint32Array(event.length);
  const at = new Float64Array(event.length);
  const flags = new Uint8Array(event.length);
  let of = 0;
  for (let place = 0; place < event.length; place++) {
    const each = event[place]!;
    while (log.first[of + 1]! <= each) of++;
    lead[place] = of;
    at[place] = log.at[each]!;
    flags[place] = log.flags[each]!;
  }
  return { event, period, lead, at, flags };
}

/** The entries that lie in other periods too: `periodOf` says of each of theirs in which one, or NO_PERIOD. */
export function entriesWithin(entries: EntriesIn, periodOf: Int16Array): EntriesIn {
  const { event, period, lead, at, flags } = entries;
  const found = room(countWithin(entries, periodOf));
  let next = 0;
  for (let place = 0; place < period.length; place++) {
    const within = periodOf[period[place]!]!;
    if (within === NO_PERIOD) continue;
    found.event[next] = event[place]!;
    found.period[next] = within;
    found.lead[next] = lead[place]!;
    found.at[next] = at[place]!;
    found.flags[next++] = flags[place]!;
  }
  return found;
}

function countWithin({ period }: EntriesIn, periodOf: Int16Array): number {
  let count = 0;
  for (let place = 0; place < period.length; place++) if (periodOf[period[place]!] !== NO_PERIOD) count++;
  return count;
}

function room(count: number): EntriesIn {
  return {
    event: new Uint32Array(count),
    period: new Uint16Array(count),
    lead: new Uint32Array(count),
    at: new Float64Array(count),
    flags: new Uint8Array(count),
  };
}
