import { areAdjacent, NO_PERIOD, type Stretches } from './stretches.js';

/**
 * For each of some wider periods, in which of the narrower ones all of it lies: NO_PERIOD where in none. Null where the
 * wider ones don't hold all of the narrower, or one of them is cut by these.
 */
export function periodsWithin(narrower: Stretches, wider: Stretches): Int16Array | null {
  if (narrower.key === wider.key) return Int16Array.from(wider.starts.keys());
  if (!areAdjacent(wider) || wider.firstStart > narrower.firstStart || narrower.lastEnd > wider.lastEnd)
    return null;
  const asked = new Int16Array(wider.starts.length).fill(NO_PERIOD);
  for (let period = 0; period < narrower.starts.length; period++) {
    const [start, end] = [narrower.starts[period]!, narrower.ends[period]!];
    for (let of = 0; of < asked.length; of++) {
      if (!(start < wider.ends[of]! && wider.starts[of]! < end)) continue;
      if (wider.starts[of]! < start || end < wider.ends[of]!) return null;
      asked[of] = period;
    }
  }
  return asked;
}
