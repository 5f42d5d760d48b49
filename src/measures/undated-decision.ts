import { spanEnd } from '../leads/hand-over-span.js';
import type { HandOverContext } from './hand-over-context.js';

/** Whether the hand-over that is this event of the lead's was accepted at an unknown time. */
export function isAcceptedUndated(context: HandOverContext, lead: number, handOver: number): boolean {
  return isUndatedAfter(context, lead, handOver, context.accepted, context.last);
}

/** The exit, as a state, by which it was rejected at an unknown time; null for none, and where it is read as of earlier. */
export function undatedRejection(context: HandOverContext, lead: number, handOver: number): number | null {
  if (context.limit < context.leads.asOf.limit) return null;
  const { isRejection } = context;
  for (let state = 0; state < isRejection.length; state++)
    if (isRejection[state] === 1 && isUndatedAfter(context, lead, handOver, state, state)) return state;
  return null;
}

/** Whether the lead is in one of these states since an unknown time, which says something of its last hand-over only. */
function isUndatedAfter(
  { leads, accepted, limit }: HandOverContext,
  lead: number,
  handOver: number,
  first: number,
  last: number,
): boolean {
  let state = first;
  while (state <= last && leads.undated[state]![lead] === 0) state++;
  return state <= last && spanEnd(leads, lead, handOver, accepted, limit) === leads.log.first[lead + 1]!;
}
