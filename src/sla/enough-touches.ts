import type { Sla } from '../definition/definition.js';
import { lastMomentOf } from '../leads/arrange-events.js';
import { type Instant, isInterval } from '../time/moment.js';
import type { Zone } from '../time/zone.js';
import type { CountedTouches } from './counted-touches.js';
import type { Rewritten } from './stop.js';
import { ANOTHER_DAY, NO_DAY, touchTally } from './touch-tally.js';
import { touchesSince } from './touches-since.js';

/** The touch with which the touches of a lead became enough, and when; -1 and Infinity where they didn't. */
interface Enough {
  readonly touch: number;
  readonly at: Instant;
}

/** When a lead's touches since an instant became enough. What each finds holds until it is asked again. */
export interface EnoughTouches {
  /** At the earliest: of all that may have been since then, each as early as it may have been. */
  maybe(lead: number, since: Instant): Enough;
  /** At the latest: only of those that surely were, each as late as it may have been. */
  surely(lead: number, since: Instant): Enough;
}

function never(): Rewritten<Enough> {
  return { touch: -1, at: Number.POSITIVE_INFINITY };
}

const NEVER: Enough = never();

/** Counts the touches of leads against what was agreed; days are dates in the zone. */
export function enoughTouches(
  { touches, uncounted, kind, kinds }: CountedTouches,
  rule: NonNullable<Sla['touches']>,
  zone: Zone,
): EnoughTouches {
  const { first, at, width } = touches;
  const tally = touchTally(rule, kinds);
  const lastOf = (touch: number): Instant => lastMomentOf(zone, at[touch]!, width[touch]!);
  const dayOf = (touch: number, ofSeveral: number | null): number | null => {
    if (!tally.countsDays) return NO_DAY;
    const day = zone.dayOf(at[touch]!);
    return !isInterval(width[touch]!) || zone.dayOf(lastOf(touch)) === day ? day : ofSeveral;
  };
  const firstSince = touchesSince(touches);
  const since: number[] = [];
  const earliestEnough = never();
  const latestEnough = never();
  return {
    maybe(lead, earliest) {
      tally.reset();
      for (let touch = firstSince(lead, earliest); touch < first[lead + 1]!; touch++) {
        if (uncounted[touch] !== 0 || lastOf(touch) < earliest) continue;
        if (tally.add(kind[touch]!, dayOf(touch, ANOTHER_DAY)))
          return setEnough(earliestEnough, touch, at[touch]!);
      }
      return NEVER;
    },
    surely(lead, latest) {
      since.length = 0;
      for (let touch = firstSince(lead, latest); touch < first[lead + 1]!; touch++)
        if (uncounted[touch] === 0 && at[touch]! >= latest) since.push(touch);
      // As they begin they also end, but for those known only to the day: they end after what was at some time of it.
      const isMixed = since.some((touch) => width[touch] !== width[since[0]!]);
      if (isMixed) since.sort((a, b) => lastOf(a) - lastOf(b) || a - b);
      tally.reset();
      for (const touch of since)
        if (tally.add(kind[touch]!, dayOf(touch, NO_DAY)))
          return setEnough(latestEnough, touch, lastOf(touch));
      return NEVER;
    },
  };
}

function setEnough(enough: Rewritten<Enough>, touch: number, at: Instant): Enough {
  enough.touch = touch;
  enough.at = at;
  return enough;
}
