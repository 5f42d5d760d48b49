import { type Decided, type Decision, findDecision } from './find-decision.js';
import type { HandOverContext } from './hand-over-context.js';
import type { Due } from './hand-over-due.js';
import { isAcceptedUndated, undatedRejection } from './undated-decision.js';

/** What became of one hand-over by the moment its decision was due. */
export type HandOverFate = Decided | 'undecided' | 'notDue';

/** When a hand-over was to be decided, and by which event it was. */
export interface HandOverDecision {
  readonly due: Due;
  readonly fate: HandOverFate;
  /** The event of the lead's by which it was; null where there is none, or none with a time. */
  readonly decidedBy: number | null;
}

/** How the hand-over that is this event of the lead's was decided. */
export function handOverFate(context: HandOverContext, lead: number, event: number): HandOverFate {
  return handOverDecision(context, lead, event).fate;
}

/** The same, with when it was due and what decided it. */
export function handOverDecision(context: HandOverContext, lead: number, event: number): HandOverDecision {
  const due = context.dueOf(lead, event);
  const found = findDecision(context, lead, event, due);
  const isDue = due.latest < context.limit;
  const fate = isDue ? fateOf(context, lead, event, due, found) : 'notDue';
  const tells = found !== null && (fate === found.fate || fate === 'notDue');
  return { due, fate, decidedBy: tells ? found.event : null };
}

/** What became of one that is due: an acceptance without a time may have been before any other decision. */
function fateOf(
  context: HandOverContext,
  lead: number,
  event: number,
  due: Due,
  found: Decision | null,
): HandOverFate {
  if (found?.fate === 'accepted' || found?.fate === 'cannotTell') return found.fate;
  if (isAcceptedUndated(context, lead, event)) return 'cannotTell';
  if (found !== null) return found.fate;
  const rejectedBy = undatedRejection(context, lead, event);
  if (rejectedBy !== null) return { rejectedBy };
  return due.latest < context.observedTo ? 'undecided' : 'cannotTell';
}
