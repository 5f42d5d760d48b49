import { type CountedFrom, countedFrom } from '../definition/counted-from.js';
import type { MeasureRef } from '../definition/measure-ref.js';
import { EVIDENCE, type EventLog } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { once } from '../leads/once.js';
import { oncePer } from '../leads/once-per.js';
import type { Instant } from '../time/moment.js';

/**
 * When the exports begin to tell of what a measure is counted from: of leads their first creation or entry, of deals their
 * first creation or closing. Where it needs several, the latest of these, for an export that begins later than another
 * would look like a time in which nothing happened. Where none has a record, that of all exports.
 */
export function firstRecord(leads: Leads, measure: MeasureRef): Instant {
  const firsts = countedFrom(measure, leads.definition.slas).map((from) => firstsOf(leads)[from]());
  const told = firsts.filter(Number.isFinite);
  return told.length === 0 ? leads.earliest : Math.max(...told);
}

const firstsOf = oncePer(
  ({ log, created, deals, touches, spend, survey }: Leads): Readonly<Record<CountedFrom, () => Instant>> => ({
    leads: once(() => Math.min(firstEntry(log), earliestIn(created?.at))),
    deals: once(() => Math.min(earliestIn(deals?.createdAt), earliestIn(deals?.closedAt))),
    touches: once(() => earliestIn(touches?.at)),
    spend: once(() => earliestIn(spend?.at)),
    survey: once(() => earliestIn(survey?.at)),
  }),
);

const BY_DEAL = EVIDENCE.indexOf('deal');

/** What a deal tells of its lead may be older than all that is exported of leads. */
function firstEntry({ at, kind }: EventLog): Instant {
  let first = Number.POSITIVE_INFINITY;
  for (let event = 0; event < at.length; event++)
    if (at[event]! < first && kind[event] !== BY_DEAL) first = at[event]!;
  return first;
}

/** Infinity where there is none; NaN is no time. */
function earliestIn(times: Float64Array = new Float64Array()): Instant {
  return times.reduce((first, at) => (at < first ? at : first), Number.POSITIVE_INFINITY);
}
