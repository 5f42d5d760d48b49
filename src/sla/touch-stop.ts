import type { Sla } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import type { Touches } from '../leads/touches.js';
import { firstTouch } from './first-touch.js';
import { emptyStop, type FindStop, NO_STOP, type Rewritten, type Stop } from './stop.js';

/** What a clock may wait for that is a touch. */
export type AwaitedTouch = 'touch' | 'contact';

/**
 * Finds the touch that stops a clock: the first that counts at or after its start, of a hand-over also up to `look_back`
 * before it, which stops it at the start. Of touches known only to the day there may be one that was before the start, and
 * a later one that surely wasn't: the stop is between the two. `awaited` is what the SLA's `stops` name, unless it is asked
 * for something else (`or: [contact]`).
 */
export function touchStop(leads: Leads, sla: Sla, awaited: AwaitedTouch = awaitedTouch(sla)): FindStop {
  const { touches } = leads;
  if (touches === null) return () => NO_STOP;
  const lookBackSeconds = lookBackOf(leads, sla);
  const find = firstTouch(leads, { contact: awaited === 'contact', lookBackSeconds });
  const stop = emptyStop();
  return (start) => {
    const { maybe, sure, from, to } = find(start);
    return maybe < 0 ? NO_STOP : stopAt(touches, sure < 0 ? maybe : sure, from, to, stop);
  };
}

/** A touch is what an attempt and a contact both are, so that who waits for either waits for a touch. */
export function awaitedTouch({ stops }: Pick<Sla, 'stops'>): AwaitedTouch {
  return stops.includes('touch') || !stops.includes('contact') ? 'touch' : 'contact';
}

/** How long before the start of a clock of this SLA a touch counts: only a hand-over may happen during a call. */
export function lookBackOf({ definition }: Leads, { starts }: Pick<Sla, 'starts'>): number {
  return starts === 'hand_over' ? definition.touches.lookBackSeconds : 0;
}

/** Writes down the stop that a touch is. */
export function stopAt(
  { at, width }: Touches,
  touch: number,
  from: number,
  to: number,
  stop: Rewritten<Stop>,
): Stop {
  stop.from = from;
  stop.to = to;
  stop.at = at[touch]!;
  stop.width = width[touch]!;
  stop.touch = touch;
  return stop;
}
