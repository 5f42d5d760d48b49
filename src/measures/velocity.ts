import { FIRST } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { spanSeconds } from '../time/span.js';
import { countedEntries } from './counted-entries.js';
import { flowStretches } from './flow-stretch.js';
import type { Fold } from './fold.js';
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
  const { zone } = leads.definition.calendar;
  const start = leads.entered[from]!;
  const { log } = leads;
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: () => ({ ...startSpans(), withoutStart: 0 }),
    add(parts, first, end) {
      const counted = countedEntries(leads, entries, parts, first, end);
      for (let i = 0; i < counted.count; i++) {
        const spans = parts.states[counted.to[i]!]!;
        const lead = counted.lead[i]!;
        const event = counted.event[i]!;
        const began = { at: start.at[lead]!, width: start.width[lead]! };
        const entered = { at: log.at[event]!, width: log.width[event]! };
        if (Number.isNaN(began.at)) spans.withoutStart++;
        else addSpan(spans, spanSeconds(zone, began, entered));
      }
    },
    finish: (spans) =>
      measuredMedian(spans.seconds, {
        negative: spans.negative,
        cannot_tell: spans.unknown,
        without_start: spans.withoutStart,
      }),
    sample: ({ seconds }) => seconds,
  } satisfies Fold<Tally>;
}
