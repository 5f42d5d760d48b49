import { FIRST } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { spanSeconds } from '../time/span.js';
import { withCountedEntries } from './counted-entries.js';
import { flowStretches } from './flow-stretch.js';
import type { Fold, Parts } from './fold.js';
import type { CountedEntries } from './lend-entries.js';
import type { PeriodsQuery } from './measure-query.js';
import { measuredMedian } from './measured-median.js';
import { addSpan, type Spans, startSpans } from './spans.js';
import { untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

interface Tally extends Spans {
  withoutStart: number;
}

/**
 * Velocity from A to B: the time between the first recorded entries, of leads that entered B in the period.
 * Negative spans are left out and counted, so are spans between snapshots; leads without a record of A are
 * counted as `without_start`.
 */
export function velocity(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const [from, to] = query.measure.of as readonly [number, number];
  if (!isDated(leads, from) || !isDated(leads, to)) return unmeasured('leads', 'not_configured', query);
  const stretches = flowStretches(leads, query.periods, evidencingExports(leads, [to]));
  const entries = { state: to, flags: FIRST, stretches };
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: () => ({ ...startSpans(), withoutStart: 0 }),
    add: (into, first, end) =>
      withCountedEntries(leads, entries, into, first, end, (counted) => addSpans(leads, from, counted, into)),
    finish: (spans) =>
      measuredMedian(spans.seconds, {
        negative: spans.negative,
        cannot_tell: spans.unknown,
        without_start: spans.withoutStart,
      }),
    sample: ({ seconds }) => seconds,
  } satisfies Fold<Tally>;
}

/** Adds the time that each of these entries took since the lead first entered the stage `from`. */
function addSpans(
  { entered, log, definition }: Leads,
  from: number,
  { count, lead, event, slot }: CountedEntries,
  { states }: Parts<Tally>,
): void {
  const { zone } = definition.calendar;
  const { at, width } = entered[from]!;
  for (let i = 0; i < count; i++) {
    const began = { at: at[lead[i]!]!, width: width[lead[i]!]! };
    const ended = { at: log.at[event[i]!]!, width: log.width[event[i]!]! };
    if (Number.isNaN(began.at)) states[slot[i]!]!.withoutStart++;
    else addSpan(states[slot[i]!]!, spanSeconds(zone, began, ended));
  }
}
