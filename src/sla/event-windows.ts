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
  sinceOf(lead: number, at: Instant): number;
  /** All from this one on, but for those without a time, surely were after the instant; where its events end if none was. */
  untilOf(lead: number, at: Instant): number;
}

/** Whether a lead has so many events that finding a window costs less than looking at all of them. */
export function hasManyEvents({ log }: Leads, lead: number): boolean {
  return log.first[lead + 1]! - log.first[lead]! > FEW;
}

const FEW = 12;

/** The windows of these leads. The log is nearly in order of time, so that windows are narrow; they are right in any order. */
export function eventWindows(leads: Leads): EventWindows {
  const { first } = leads.log;
  const boundsOf = keptBounds(leads);
  return {
    sinceOf(lead, at) {
      const begin = first[lead]!;
      if (!hasManyEvents(leads, lead)) return begin;
      const { endsBy } = boundsOf(lead);
      return begin + firstWhere(first[lead + 1]! - begin, (index) => !(endsBy[index]! < at));
    },
    untilOf(lead, at) {
      const [begin, end] = [first[lead]!, first[lead + 1]!];
      if (!hasManyEvents(leads, lead)) return end;
      const { beginsFrom } = boundsOf(lead);
      return begin + firstWhere(end - begin, (index) => beginsFrom[index]! > at);
    },
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
