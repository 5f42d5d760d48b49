import { DAY_MS, type Instant } from './moment.js';

/** The offsets of a zone over a stretch of time: `offsets[i]` holds from `starts[i]` on; the first `starts` is -∞. */
export interface ClockChanges {
  readonly starts: readonly Instant[];
  readonly offsets: readonly number[];
}

/**
 * Shorter than the shortest time between two clock changes of any zone since 1988, which is 7 days
 * (America/Recife in October 2000; Morocco's Ramadan takes about 30), so that none falls between two probes.
 */
const PROBE_MS = 4 * DAY_MS;

/** Every clock change of a stretch of time: probed every few days, then halved down to the second. */
export function readClockChanges(
  offsetAt: (at: Instant) => number,
  from: Instant,
  to: Instant,
): ClockChanges {
  const starts = [Number.NEGATIVE_INFINITY];
  const offsets = [offsetAt(from)];
  for (let low = from; low < to; low += PROBE_MS) {
    const high = Math.min(low + PROBE_MS, to);
    const [before, after] = [offsets[offsets.length - 1]!, offsetAt(high)];
    if (before === after) continue;
    starts.push(firstSecondWithout(before, offsetAt, low, high));
    offsets.push(after);
  }
  return { starts, offsets };
}

/** Clocks change on a whole second, so halving stops there. */
function firstSecondWithout(
  offset: number,
  offsetAt: (at: Instant) => number,
  from: Instant,
  to: Instant,
): Instant {
  let low = from / 1000;
  let high = to / 1000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1000) === offset) low = middle;
    else high = middle;
  }
  return high * 1000;
}

/**
 * What Intl knows of a zone: how far its clocks are ahead of UTC, in milliseconds; null where it doesn't know
 * the zone. Slow (microseconds a call): only for building tables.
 */
export function intlOffsets(id: string): ((at: Instant) => number) | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'longOffset' });
    return (at) => offsetIn(format.format(at));
  } catch {
    // A RangeError is Intl's way to say that it knows no such zone.
    return null;
  }
}

/** `3/28/2026, GMT+01:00` → 3,600,000; `GMT` alone is 0; zones before 1900 also have seconds. */
function offsetIn(text: string): number {
  const match = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -seconds : seconds) * 1000;
}
