import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { type EntryOrder, NO, SURE, type Sureness } from './entry-order.js';
import { stepsBack } from './steps-back.js';

/** The first event of a lead from this one on that may have cut its way; where its events end if none did. */
type NextCut = (lead: number, event: number) => number;

const made = new WeakMap<EntryOrder, Map<Uint8Array | null, NextCut>>();

/**
 * Finds what may have cut a lead's way (`cutAt`), so that one which goes in and out of the same states thousands of times
 * isn't searched again for each. Made for such leads: to look at a few events is quicker.
 */
export function cutIndex(leads: Leads, order: EntryOrder, but: Uint8Array | null): NextCut {
  const known = made.get(order) ?? new Map<Uint8Array | null, NextCut>();
  made.set(order, known);
  const next = known.get(but) ?? indexOf(leads, order, but);
  known.set(but, next);
  return next;
}

/** Those of the lead that was asked for last: its clocks follow each other. */
function indexOf(leads: Leads, order: EntryOrder, but: Uint8Array | null): NextCut {
  const { first, at } = leads.log;
  let kept = -1;
  let nextOf = new Uint32Array(0);
  const keep = (lead: number) => {
    kept = lead;
    const [begin, end] = [first[lead]!, first[lead + 1]!];
    nextOf = new Uint32Array(end - begin + 1).fill(end);
    for (let event = end - 1; event >= begin; event--) {
      const isCut = !Number.isNaN(at[event]!) && cutAt(leads, order, lead, event, but) !== NO;
      nextOf[event - begin] = isCut ? event : nextOf[event - begin + 1]!;
    }
  };
  return (lead, event) => {
    if (lead !== kept) keep(lead);
    return nextOf[event - first[lead]!]!;
  };
}

/**
 * Whether a lead's way was cut at an event: it took an exit, none of `but`, or stepped back; as if it lay between two events
 * where they are given.
 */
export function cutAt(
  leads: Leads,
  order: EntryOrder,
  lead: number,
  event: number,
  but: Uint8Array | null = null,
  from = NO_EVENT,
  until = NO_EVENT,
): Sureness {
  const { log, definition } = leads;
  const state = log.state[event]!;
  if (state < definition.stages.length) return stepsBack(leads, order, lead, event, from, until);
  return but !== null && but[state] === 1 && order.isEntry(lead, event) === SURE ? NO : SURE;
}
