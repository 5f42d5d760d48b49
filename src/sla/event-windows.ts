import { lastMomentOf } from '../leads/arrange-events.js';
import type { Leads } from '../leads/leads.js';
import { firstWhere } from '../time/first-where.js';
import type { Instant } from '../time/moment.js';

/**
 * Between which of a lead's events those stand that may have been about some moment. A record that a machine keeps changing
 * has thousands of events and as many clocks; what lies outside needn't be looked at for each of them.
 */
export interface EventWindows {
  /** All events of the lead before this one, but for those without a time, surely were before the instant. */
  sinceAt(lead: number, at: Instant): number;
  /** All from this one on, but for those without a time, surely were after the instant; where its events end if none was. */
  untilAt(lead: number, at: Instant): number;
  /** All before this one surely were before the event. */
  sinceOf(lead: number, event: number): number;
  /** All from this one on surely were after the event, by more than so many milliseconds. */
  untilOf(lead: number, event: number, byMs?: number): number;
}

/** Whether a lead has so many events that finding a window costs less than looking at all of them. */
export function hasManyEvents({ log }: Leads, lead: number): boolean {
  return log.first[lead + 1]! - log.first[lead]! > FEW;
}

const FEW = 12;

/** The windows of these leads. The log is nearly in order of time, so that windows are narrow; they are right in any order. */
export function eventWindows(leads: Leads): EventWindows {
  const { first, at, width } = leads.log;
  const { zone } = leads.definition.calendar;
  const boundsOf = keptBounds(leads);
  const since = (lead: number, instant: Instant): number => {
    const { endsBy } = boundsOf(lead);
    return first[lead]! + firstWhere(endsBy.length, (index) => !(endsBy[index]! < instant));
  };
  const until = (lead: number, instant: Instant): number => {
    const { beginsFrom } = boundsOf(lead);
    return first[lead]! + firstWhere(beginsFrom.length, (index) => beginsFrom[index]! > instant);
  };
  const isWide = (lead: number): boolean => !hasManyEvents(leads, lead);
  return {
    sinceAt: (lead, instant) => (isWide(lead) ? first[lead]! : since(lead, instant)),
    untilAt: (lead, instant) => (isWide(lead) ? first[lead + 1]! : until(lead, instant)),
    sinceOf: (lead, event) => (isWide(lead) ? first[lead]! : since(lead, at[event]!)),
    untilOf: (lead, event, byMs = 0) =>
      isWide(lead) ? first[lead + 1]! : until(lead, lastMomentOf(zone, at[event]!, width[event]!) + byMs),
  };
}

/** By event of one lead: when the last of all up to it is over, and when the first of all from it on begins. */
interface Bounds {
  readonly endsBy: Float64Array;
  readonly beginsFrom: Float64Array;
}

/** Those of the lead that was asked for last: its clocks follow each other. */
function keptBounds({ log, definition }: Leads): (lead: number) => Bounds {
  const { first, at, width } = log;
  const { zone } = definition.calendar;
  let kept = -1;
  let bounds: Bounds = { endsBy: new Float64Array(0), beginsFrom: new Float64Array(0) };
  return (lead) => {
    if (lead === kept) return bounds;
    kept = lead;
    const [begin, end] = [first[lead]!, first[lead + 1]!];
    bounds = { endsBy: new Float64Array(end - begin), beginsFrom: new Float64Array(end - begin) };
    let [over, begun] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let event = begin; event < end; event++) {
      const last = lastMomentOf(zone, at[event]!, width[event]!);
      if (last > over) over = last;
      bounds.endsBy[event - begin] = over;
    }
    for (let event = end - 1; event >= begin; event--) {
      if (at[event]! < begun) begun = at[event]!;
      bounds.beginsFrom[event - begin] = begun;
    }
    return bounds;
  };
}
