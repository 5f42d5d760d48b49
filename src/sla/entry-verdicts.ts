import { AGAIN, FIRST, UNDATED } from '../leads/event-log.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { CLOCK_REASONS, CLOCK_STATES, type ClockReason } from './clock-state.js';
import type { Clocks } from './clocks.js';
import { type EntryOrder, entryOrder } from './entry-order.js';
import { givenUpBy } from './excused-exits.js';
import type { GiveUp } from './gave-up.js';
import { statesOf } from './state-set.js';
import type { Start, Stop } from './stop.js';

/** An entry of the lead's way (index into `Leads.log`) as the story of a clock tells it. */
export interface StoryEntry {
  readonly event: number;
  readonly verdict: 'stops' | 'gives_up' | 'after_end' | 'maybe';
}

/**
 * The entries of the lead's way that stopped the clock, gave it up, or came after its end; those that may have where that
 * can't be told.
 */
export function entryVerdicts(
  leads: Leads,
  clocks: Clocks,
  clock: number,
  start: Start,
  stop: Stop,
  gaveUp: GiveUp,
): readonly StoryEntry[] {
  const { log } = leads;
  const matters = mattering(leads, clocks);
  const order = entryOrder(leads);
  const isUntold = CLOCK_STATES[clocks.state[clock]!] === 'cannot_tell';
  const isGivenUp = GIVES_UP.has(CLOCK_REASONS[clocks.why[clock]!]!);
  const verdictOf = (event: number): StoryEntry['verdict'] => {
    const decides = event === stop.event || event === gaveUp.event;
    if (event === gaveUp.event && isGivenUp) return 'gives_up';
    if ((log.flags[event]! & UNDATED) !== 0 || (isUntold && decides)) return 'maybe';
    return event === stop.event && !isGivenUp ? 'stops' : 'after_end';
  };
  const found: StoryEntry[] = [];
  for (let event = log.first[start.lead]!; event < log.first[start.lead + 1]!; event++) {
    const isEntry = (log.flags[event]! & (FIRST | AGAIN | UNDATED)) !== 0 && matters[log.state[event]!] === 1;
    const isAfter =
      event !== start.event && !(order.lastOf(event) < start.from) && !isFirst(order, event, start);
    const decides = event === stop.event || event === gaveUp.event;
    if ((isEntry && isAfter) || decides) found.push({ event, verdict: verdictOf(event) });
  }
  return found;
}

const GIVES_UP: ReadonlySet<ClockReason> = new Set<ClockReason>(['given_up', 'handed_over_again', 'unless']);

function isFirst({ isBefore }: EntryOrder, event: number, start: Start): boolean {
  return start.event !== NO_EVENT && isBefore(event, start.event);
}

/** Per state: 1 where entering it stops such a clock or gives it up. */
function mattering(leads: Leads, { sla }: Clocks): Uint8Array {
  return statesOf(leads.definition, [...sla.stops, ...sla.or, ...givenUpBy(leads, sla)]).has;
}
