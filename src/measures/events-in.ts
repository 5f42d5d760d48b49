import type { EventLog } from '../leads/event-log.js';
import { countedAt } from './stretch.js';
import { NO_PERIOD, periodOf, type Stretches } from './stretches.js';
import { SEVERAL, type TimeParts, timeParts } from './time-parts.js';

/** Events of the log that count in one of several periods, in the order of the log, and in which. */
export interface EventsIn {
  readonly event: Uint32Array;
  readonly period: Uint16Array;
}

/** All that is recorded in the periods, whatever it counts as. There is room for every event: what isn't written to takes no memory. */
export function eventsIn(log: EventLog, stretches: Stretches): EventsIn {
  const event = new Uint32Array(log.flags.length);
  const period = new Uint16Array(log.flags.length);
  const count = findIn(log, stretches, timeParts(stretches), event, period);
  return { event: event.slice(0, count), period: period.slice(0, count) };
}

/** Writes them down, and says how many they are. */
function findIn(
  { at, width, flags }: EventLog,
  stretches: Stretches,
  { periodOfPart, partMs }: TimeParts,
  event: Uint32Array,
  period: Uint16Array,
): number {
  const { from, to } = stretches;
  let count = 0;
  for (let each = 0; each < flags.length; each++) {
    if (flags[each] === 0 || !(at[each]! < to)) continue;
    const counted = countedAt(at[each]!, width[each]!);
    if (!(counted >= from && counted < to)) continue;
    let found = periodOfPart[Math.floor((counted - from) / partMs)]!;
    if (found === SEVERAL) found = periodOf(stretches, at[each]!, width[each]!);
    if (found === NO_PERIOD) continue;
    event[count] = each;
    period[count++] = found;
  }
  return count;
}

/** Those of each state, of so many; `states` says of each event of the log which one it enters. */
export function eventsByState(events: EventsIn, states: Uint16Array, count: number): EventsIn[] {
  const sizes = new Uint32Array(count);
  for (let place = 0; place < events.event.length; place++) sizes[states[events.event[place]!]!]!++;
  const found = Array.from(sizes, (size) => ({
    event: new Uint32Array(size),
    period: new Uint16Array(size),
  }));
  sortInto(found, events, states);
  return found;
}

function sortInto(to: readonly EventsIn[], { event, period }: EventsIn, states: Uint16Array): void {
  const next = new Uint32Array(to.length);
  for (let place = 0; place < event.length; place++) {
    const state = states[event[place]!]!;
    const ofState = to[state]!;
    const free = next[state]!++;
    ofState.event[free] = event[place]!;
    ofState.period[free] = period[place]!;
  }
}
