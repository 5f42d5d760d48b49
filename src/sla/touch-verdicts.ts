import type { Sla } from '../definition/definition.js';
import { lastMomentOf } from '../leads/arrange-events.js';
import type { Leads } from '../leads/leads.js';
import type { Instant } from '../time/moment.js';
import { type CountedTouches, countedTouches, UNCOUNTED } from './counted-touches.js';
import type { Start, Stop } from './stop.js';
import type { StoryTouch, TouchVerdict } from './story-touch.js';
import { awaitedTouch, lookBackOf } from './touch-stop.js';

/**
 * Every touch of the lead, and why it did or didn't stop this clock; none where the clock doesn't wait for touches.
 * `giveUpAt` is when the lead was given up; NaN where it wasn't.
 */
export function touchVerdicts(
  leads: Leads,
  sla: Sla,
  start: Start,
  stop: Stop,
  giveUpAt: Instant,
): readonly StoryTouch[] {
  const counted = countedTouches(leads);
  if (counted === null || !waitsForTouches(sla)) return [];
  const { first } = counted.touches;
  const begin = first[start.lead]!;
  const verdictOf = verdicts(leads, counted, sla, { start, stop, giveUpAt });
  return Array.from({ length: first[start.lead + 1]! - begin }, (_, index) => {
    const touch = begin + index;
    return { touch, verdict: verdictOf(touch) };
  });
}

function waitsForTouches({ touches, stops }: Sla): boolean {
  return touches !== null || stops.includes('touch') || stops.includes('contact');
}

/** A clock, as far as it is known when it is told. */
interface Told {
  readonly start: Start;
  readonly stop: Stop;
  readonly giveUpAt: Instant;
}

function verdicts(
  leads: Leads,
  { touches, uncounted, isContact }: CountedTouches,
  sla: Sla,
  { start, stop, giveUpAt }: Told,
): (touch: number) => TouchVerdict {
  const { at, width } = touches;
  const { zone } = leads.definition.calendar;
  const lookBackMs = lookBackOf(leads, sla) * 1000;
  const needsContact = sla.touches === null && awaitedTouch(sla) === 'contact';
  let isStopped = false;
  return (touch) => {
    const begins = at[touch]!;
    if (uncounted[touch] !== 0) return UNCOUNTED[uncounted[touch]!] as TouchVerdict;
    if (needsContact && isContact[touch] === 0) return 'no_contact';
    if (lastMomentOf(zone, begins, width[touch]!) < start.from - lookBackMs) return 'before_start';
    if (begins < start.to - lookBackMs) return 'maybe_before_start';
    if (begins > giveUpAt) return stop.to <= giveUpAt ? 'after_stop' : 'after_exit';
    if (touch === stop.touch) {
      isStopped = true;
      return 'stops';
    }
    return isStopped || begins > stop.to || sla.touches === null ? 'after_stop' : 'counts';
  };
}
