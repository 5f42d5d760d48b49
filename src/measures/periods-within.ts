import { areAdjacent, NO_PERIOD, type Stretches } from './stretches.js';

/**
 * For each of some wider periods, in which of the narrower ones all of it lies: NO_PERIOD where in none. Null where the
 * wider ones don't hold all of the narrower, or one of them is cut by these.
 */
export function periodsWithin(narrower: Stretches, wider: Stretches): Int16Array | null {
  if (narrower.key === wider.key) return Int16Array.from(wider.starts.keys());
  if (!areAdjacent(wider) || wider.from > narrower.from || narrower.to > wider.to) return null;
  const periodOf = new Int16Array(wider.starts.length).fill(NO_PERIOD);
  for (let period = 0; period < narrower.starts.length; period++) {
    const [start, end] = [narrower.starts[period]!, narrower.ends[period]!];
    for (let of = 0; of < periodOf.length; of++) {
      if (!(start < wider.ends[of]! && wider.starts[of]! < end)) continue;
      if (wider.starts[of]! < start || end < wider.ends[of]!) return null;
      periodOf[of] = period;
    }
  }
  return periodOf;
}
