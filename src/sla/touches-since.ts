import type { Touches } from '../leads/touches.js';
import { DATE_WIDTH, DAY_MS, type Instant } from '../time/moment.js';

const widest = new WeakMap<Touches, number>();

/**
 * Finds the first touch of a lead that may be at or after an instant; those before it surely aren't, of those from it on a
 * few may not be either. In order of time they are in order of when they begin, which says nothing of when those end that
 * are known only to the day: so it looks from as much earlier as any of them is wide.
 */
export function touchesSince(touches: Touches): (lead: number, at: Instant) => number {
  const { first, at: begins } = touches;
  const widthOfAny = widestMs(touches);
  return (lead, at) => {
    const from = at - widthOfAny;
    let low = first[lead]!;
    let high = first[lead + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (begins[middle]! < from) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** No touch is known less exactly than to so many milliseconds; 0 where all are instants. */
export function widestMs(touches: Touches): number {
  const known = widest.get(touches);
  if (known !== undefined) return known;
  const { width } = touches;
  let found = 0;
  for (let touch = 0; touch < width.length; touch++)
    if (width[touch] !== 0) found = Math.max(found, widthMs(width[touch]!));
  widest.set(touches, found);
  return found;
}

/** At most; no day has 48 hours, whatever its clocks do. */
function widthMs(width: number): number {
  return width === DATE_WIDTH ? 2 * DAY_MS : width * 1000;
}
