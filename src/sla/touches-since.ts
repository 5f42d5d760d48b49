import type { Touches } from '../leads/touches.js';
import { firstWhere } from '../time/first-where.js';
import { DATE_WIDTH, DAY_MS, type Instant } from '../time/moment.js';

const widest = new WeakMap<Touches, number>();

/**
 * The first touch of a lead that may be at or after an instant; those before it surely aren't, of those from it on a few
 * may not be either. In order of time they are in order of when they begin, which says nothing of when those end that are
 * known only to the day: so it looks from as much earlier as any of them is wide.
 */
export function firstTouchSince(touches: Touches, lead: number, at: Instant): number {
  const begin = touches.first[lead]!;
  const from = at - widestMs(touches);
  return begin + firstWhere(touches.first[lead + 1]! - begin, (i) => !(touches.at[begin + i]! < from));
}

/** No touch is known less exactly than to so many milliseconds; 0 where all are instants. */
export function widestMs(touches: Touches): number {
  const known = widest.get(touches);
  if (known !== undefined) return known;
  let found = 0;
  for (let touch = 0; touch < touches.width.length; touch++)
    found = Math.max(found, widthMs(touches.width[touch]!));
  widest.set(touches, found);
  return found;
}

/** At most; no day has 48 hours, whatever its clocks do. */
function widthMs(width: number): number {
  return width === DATE_WIDTH ? 2 * DAY_MS : width * 1000;
}
