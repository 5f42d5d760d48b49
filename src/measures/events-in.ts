import type { EventLog } from '../leads/event-log.js';
import { countedAt } from './stretch.js';
import { NO_PERIOD, periodOf, type Stretches } from './stretches.js';
import { SEVERAL, timeParts } from './time-parts.js';

/** Events of the log that count in one of several periods, in the order of the log, and in which. */
export interface EventsIn {
  readonly event: Uint32Array;
  readonly period: Uint16Array;
}

/** All that is recorded in the periods, whatever it counts as. There is room for every event: what isn't written to takes no memory. */
export function eventsIn({ at, width, flags }: EventLog, stretches: Stretches): EventsIn {
  const { from, to } = stretches;
  const { periodOfPart, partMs } = timeParts(stretches);
  const event = new Uint32Array(flags.length);
  const period = new Uint16Array(flags.length);
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
  return { event: event.slice(0, count), period: period.slice(0, count) };
}

/** Those of each state, of so many; `states` says of each event of the log which one it enters. */
export function eventsByState({ event, period }: EventsIn, states: Uint16Array, count: number): EventsIn[] {
  const sizes = new Uint32Array(count);
  for (let place = 0; place < event.length; place++) sizes[states[event[place]!]!]!++;
  const found = Array.from(sizes, (size) => ({
    event: new Uint32Array(size),
    period: new Uint16Array(size),
  }));
  const next = new Uint32Array(count);
  for (let place = 0; place < event.length; place++) {
    const state = states[event[place]!]!;
    const to = next[state]!++;
    found[state]!.event[to] = event[place]!;
    found[state]!.period[to] = period[place]!;
  }
  return found;
}
