import { lastMomentOf } from '../leads/arrange-events.js';
import type { Leads } from '../leads/leads.js';
import { type CountedTouches, countedTouches } from './counted-touches.js';
import type { Rewritten, Start } from './stop.js';
import { touchesSince } from './touches-since.js';

/** What a touch has to be to answer. */
export interface Answers {
  /** Whether it has to be a contact; else an attempt is enough. */
  readonly contact: boolean;
  /** So long before the start it answers too. */
  readonly lookBackSeconds: number;
}

/** The first touch that answers a start, as far as times tell. Touches are indexes into `Leads.touches`; -1 for none. */
interface FirstTouch {
  /** The first that may be at or after the start. */
  readonly maybe: number;
  /** The first that surely is. */
  readonly sure: number;
  /** Between which two instants the start was answered: at the start itself where the touch was before it. */
  readonly from: number;
  readonly to: number;
}

/** What it finds holds until it is asked again. */
type FindTouch = (start: Pick<Start, 'lead' | 'from' | 'to'>) => FirstTouch;

function nothing(): Rewritten<FirstTouch> {
  return { maybe: -1, sure: -1, from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}

const NOTHING: FirstTouch = nothing();

/** Finds the first counting touch at or after a start, or up to the look-back before it. */
export function firstTouch(leads: Leads, answers: Answers): FindTouch {
  const counted = countedTouches(leads);
  if (counted === null) return () => NOTHING;
  const { zone } = leads.definition.calendar;
  const { first, at, width } = counted.touches;
  const lookBackMs = answers.lookBackSeconds * 1000;
  const firstSince = touchesSince(counted.touches);
  const found = nothing();
  return ({ lead, from, to }) => {
    const earliest = from - lookBackMs;
    const latest = to - lookBackMs;
    let maybe = -1;
    let sure = -1;
    let answeredTo = Number.POSITIVE_INFINITY;
    const end = first[lead + 1]!;
    // What begins after one that is sure has ended can't be the first; those without a time come last.
    for (let touch = firstSince(lead, earliest); touch < end; touch++) {
      if (!(at[touch]! < answeredTo)) break;
      if (!doesAnswer(counted, touch, answers)) continue;
      const last = lastMomentOf(zone, at[touch]!, width[touch]!);
      if (last < earliest) continue;
      if (maybe < 0) maybe = touch;
      if (at[touch]! < latest) continue;
      if (sure < 0) sure = touch;
      answeredTo = Math.min(answeredTo, last);
    }
    if (maybe < 0) return NOTHING;
    found.maybe = maybe;
    found.sure = sure;
    found.from = Math.max(at[maybe]!, from);
    found.to = Math.max(answeredTo, from);
    return found;
  };
}

/** Whether the touch counts and, where one is waited for, is a contact. */
function doesAnswer(
  { uncounted, isContact }: CountedTouches,
  touch: number,
  { contact }: Pick<Answers, 'contact'>,
): boolean {
  return uncounted[touch] === 0 && (!contact || isContact[touch] === 1);
}
