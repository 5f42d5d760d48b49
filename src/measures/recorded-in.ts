import type { EventLog } from '../leads/event-log.js';
import { countedAt } from './stretch.js';
import { NO_PERIOD, periodOf, type Stretches } from './stretches.js';
import { SEVERAL, type TimeParts, timeParts } from './time-parts.js';

/** Events of the log that count in one of several periods, in the order of the leads and of their events. */
export interface EntriesIn {
  readonly event: Uint32Array;
  readonly lead: Uint32Array;
  readonly period: Uint16Array;
  /** What the log says of them, side by side: what is counted of a lead alone is not looked up there. */
  readonly at: Float64Array;
  readonly flags: Uint8Array;
}

/**
 * All that is recorded in the periods, whatever it counts as. There is room for every event, and no copy of what was found:
 * what isn't written to takes no memory where the system gives it out page by page, and counts only as buffers of that size.
 */
export function recordedIn(log: EventLog, stretches: Stretches): EntriesIn {
  const { event, lead, period, at, flags } = roomFor(log.at.length);
  const count = findIn(log, stretches, timeParts(stretches), { event, lead, period, at, flags });
  return {
    event: event.subarray(0, count),
    lead: lead.subarray(0, count),
    period: period.subarray(0, count),
    at: at.subarray(0, count),
    flags: flags.subarray(0, count),
  };
}

function roomFor(count: number): EntriesIn {
  return {
    event: new Uint32Array(count),
    lead: new Uint32Array(count),
    period: new Uint16Array(count),
    at: new Float64Array(count),
    flags: new Uint8Array(count),
  };
}

/** Writes them down, and says how many they are. */
function findIn(
  { first, at, width, flags }: EventLog,
  stretches: Stretches,
  { periodOfPart, partMs }: TimeParts,
  found: EntriesIn,
): number {
  const { firstStart, lastEnd } = stretches;
  let lead = 0;
  let count = 0;
  for (let event = 0; event < flags.length; event++) {
    if (flags[event] === 0 || !(at[event]! < lastEnd)) continue;
    const counted = countedAt(at[event]!, width[event]!);
    if (!(counted >= firstStart && counted < lastEnd)) continue;
    let period = periodOfPart[Math.floor((counted - firstStart) / partMs)] ?? SEVERAL;
    if (period === SEVERAL) period = periodOf(stretches, at[event]!, width[event]!);
    if (period === NO_PERIOD) continue;
    while (first[lead + 1]! <= event) lead++;
    found.event[count] = event;
    found.lead[count] = lead;
    found.period[count] = period;
    found.at[count] = at[event]!;
    found.flags[count++] = flags[event]!;
  }
  return count;
}
