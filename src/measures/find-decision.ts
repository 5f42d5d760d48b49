import { lastMomentOf } from '../leads/arrange-events.js';
import { isEntry, NO_EVENT, slipBefore, spanEnd } from '../leads/hand-over-span.js';
import type { HandOverContext } from './hand-over-context.js';
import type { Due } from './hand-over-due.js';

/** How an entry decided a hand-over. */
export type Decided =
  | 'accepted'
  | 'late'
  | 'cannotTell'
  /** The state, of an exit, by which it was rejected. */
  | { readonly rejectedBy: number };

/** A decision, and the entry (an event of the log) that it is. */
export interface Decision {
  readonly fate: Decided;
  readonly event: number;
}

/**
 * The decision on a hand-over that is on record with its time; null where there is none. What is known only as a date counts as
 * accepted in time where its last moment is in time for the earliest due one, and as late where its first is after the latest.
 */
export function findDecision(
  context: HandOverContext,
  lead: number,
  handOver: number,
  due: Due,
): Decision | null {
  return acceptedBefore(context, lead, handOver) ?? decisionAfter(context, lead, handOver, due);
}

/** An acceptance recorded before the hand-over, within `order_tolerance`. */
function acceptedBefore(
  { leads, accepted, last, limit }: HandOverContext,
  lead: number,
  handOver: number,
): Decision | null {
  const { first, state } = leads.log;
  // Before most hand-overs there is none at all, which is soon seen.
  let earlier = first[lead]!;
  while (earlier < handOver && (state[earlier]! < accepted || state[earlier]! > last)) earlier++;
  if (earlier === handOver) return null;
  const event = slipBefore(leads, lead, handOver, accepted, limit);
  return event === NO_EVENT ? null : { fate: 'accepted', event };
}

/** The decision among the entries up to the next hand-over. */
function decisionAfter(context: HandOverContext, lead: number, handOver: number, due: Due): Decision | null {
  const { leads, accepted, limit } = context;
  const { log } = leads;
  const end = spanEnd(leads, lead, handOver, accepted, limit);
  let found: Decision | null = null;
  for (let event = handOver + 1; event < end; event++) {
    if (!isEntry(leads, event, limit)) continue;
    const state = log.state[event]!;
    if (state >= accepted && state <= context.last) {
      const fate = acceptanceAt(context, handOver, event, due);
      if (fate === 'accepted') return { fate, event };
      if (fate === 'cannotTell' || found === null) found = { fate, event };
    } else if (context.isRejection[state] === 1 && found === null)
      found = { fate: { rejectedBy: state }, event };
  }
  return found;
}

function acceptanceAt(
  { leads }: HandOverContext,
  handOver: number,
  event: number,
  due: Due,
): 'accepted' | 'cannotTell' | 'late' {
  const { log, definition } = leads;
  const at = log.at[event]!;
  if (lastMomentOf(definition.calendar.zone, at, log.width[event]!) <= due.earliest) return 'accepted';
  return Math.max(at, log.at[handOver]!) <= due.latest ? 'cannotTell' : 'late';
}
