import { lastMomentOf } from '../leads/arrange-events.js';
import { isEntry, NO_EVENT, slipBefore, spanEnd } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import type { Instant } from '../time/moment.js';
import type { Due, DueOf } from './hand-over-due.js';

/** What became of one hand-over by the moment its decision was due. */
export type HandOverFate =
  | 'accepted'
  | 'late'
  | 'undecided'
  | 'cannotTell'
  | 'notDue'
  /** The state, of an exit, by which it was rejected. */
  | { readonly rejectedBy: number };

/** What has to be known to say so. */
export interface HandOverContext {
  readonly leads: Leads;
  /** The stages that accept it: from `accepted` to `last`. */
  readonly accepted: number;
  readonly last: number;
  /** Per state: 1 for the exits that reject it. */
  readonly isRejection: Uint8Array;
  readonly dueOf: DueOf;
  /** As of when it is read, and up to when the exports would show an acceptance; both exclusive. */
  readonly limit: Instant;
  readonly observedTo: Instant;
}

/** When a hand-over was to be decided, and by which event it was. */
export interface HandOverDecision {
  readonly due: Due;
  readonly fate: HandOverFate;
  /** The event of the lead's by which it was; null where there is none, or none with a time. */
  readonly decidedBy: number | null;
}

/** A decision that was found among the entries. */
interface Found {
  readonly fate: Exclude<HandOverFate, 'undecided' | 'notDue'>;
  readonly event: number;
}

/**
 * How the hand-over that is this event of the lead's was decided. What is known only as a date counts as accepted in
 * time where its last moment is in time for the earliest due one, and as late where its first is after the latest.
 */
export function handOverFate(context: HandOverContext, lead: number, event: number): HandOverFate {
  return handOverDecision(context, lead, event).fate;
}

/** The same, with when it was due and what decided it. */
export function handOverDecision(context: HandOverContext, lead: number, event: number): HandOverDecision {
  const due = context.dueOf(lead, event);
  const found = acceptedBefore(context, lead, event) ?? decisionAfter(context, lead, event, due);
  const isDue = due.latest < context.limit;
  const fate = isDue ? fateOf(context, lead, event, due, found) : 'notDue';
  const tells = found !== null && (fate === found.fate || fate === 'notDue');
  return { due, fate, decidedBy: tells ? found.event : null };
}

function fateOf(
  context: HandOverContext,
  lead: number,
  event: number,
  due: Due,
  found: Found | null,
): HandOverFate {
  if (found?.fate === 'accepted' || found?.fate === 'cannotTell') return found.fate;
  if (isUndatedAfter(context, lead, event, context.accepted, context.last)) return 'cannotTell';
  if (found !== null) return found.fate;
  const rejectedBy = undatedRejection(context, lead, event);
  if (rejectedBy !== null) return { rejectedBy };
  return due.latest < context.observedTo ? 'undecided' : 'cannotTell';
}

/** An acceptance recorded before the hand-over, within `order_tolerance`. */
function acceptedBefore(
  { leads, accepted, last, limit }: HandOverContext,
  lead: number,
  handOver: number,
): Found | null {
  const { first, state } = leads.log;
  // Before most hand-overs there is none at all, which is soon seen.
  let earlier = first[lead]!;
  while (earlier < handOver && (state[earlier]! < accepted || state[earlier]! > last)) earlier++;
  if (earlier === handOver) return null;
  const event = slipBefore(leads, lead, handOver, accepted, limit);
  return event === NO_EVENT ? null : { fate: 'accepted', event };
}

/** The decision among the entries up to the next hand-over; null where there is none. */
function decisionAfter(context: HandOverContext, lead: number, handOver: number, due: Due): Found | null {
  const { leads, accepted, limit } = context;
  const { log } = leads;
  const end = spanEnd(leads, lead, handOver, accepted, limit);
  let found: Found | null = null;
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

/** Whether the lead is in one of these states since an unknown time, which says something of its last hand-over only. */
function isUndatedAfter(
  context: HandOverContext,
  lead: number,
  event: number,
  first: number,
  last: number,
): boolean {
  const { leads, accepted, limit } = context;
  let state = first;
  while (state <= last && leads.undated[state]![lead] === 0) state++;
  return state <= last && spanEnd(leads, lead, event, accepted, limit) === leads.log.first[lead + 1]!;
}

function undatedRejection(context: HandOverContext, lead: number, event: number): number | null {
  if (context.limit < context.leads.asOf.limit) return null;
  const { isRejection } = context;
  for (let state = 0; state < isRejection.length; state++)
    if (isRejection[state] === 1 && isUndatedAfter(context, lead, event, state, state)) return state;
  return null;
}
