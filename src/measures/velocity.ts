import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { spanSeconds } from '../time/span.js';
import { flowStretches } from './flow-stretch.js';
import { type Fold, stateFor } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { measuredMedian } from './measured-median.js';
import { addSpan, type Spans, startSpans } from './spans.js';
import { periodAt, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

/**
 * Velocity from A to B: the time between the first recorded entries, of leads that entered B in the period.
 * Negative spans are left out and counted, so are spans between snapshots; leads without a record of A are
 * counted as `without_start`.
 */
export function velocity(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const [from, to] = query.measure.of as readonly [number, number];
  if (!isDated(leads, from) || !isDated(leads, to)) return unmeasured('leads', 'not_configured', query);
  const stretches = flowStretches(leads, query.periods, evidencingExports(leads, [to]));
  const { zone } = leads.definition.calendar;
  const start = leads.entered[from]!;
  const stop = leads.entered[to]!;
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: () => ({ ...startSpans(), withoutStart: 0 }),
    add(parts, first, end) {
      for (let lead = first; lead < end; lead++) {
        const at = stop.at[lead]!;
        const width = stop.width[lead]!;
        const spans = stateFor(parts, periodAt(stretches, at, width), lead);
        if (spans === undefined) continue;
        const startAt = start.at[lead]!;
        if (Number.isNaN(startAt)) spans.withoutStart++;
        else addSpan(spans, spanSeconds(zone, { at: startAt, width: start.width[lead]! }, { at, width }));
      }
    },
    finish: (spans) =>
      measuredMedian(spans.seconds, {
        negative: spans.negative,
        cannot_tell: spans.unknown,
        without_start: spans.withoutStart,
      }),
    sample: ({ seconds }) => seconds,
  } satisfies Fold<Spans & { withoutStart: number }>;
}
