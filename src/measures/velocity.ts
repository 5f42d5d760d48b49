import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { spanSeconds } from '../time/span.js';
import { flowStretch } from './flow-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { measuredMedian } from './measured-median.js';
import { addSpan, type Spans, startSpans } from './spans.js';
import { covers } from './stretch.js';
import { unmeasured } from './unmeasured.js';

/**
 * Velocity from A to B: the time between the first recorded entries, of leads that entered B in the period.
 * Negative spans are left out and counted, so are spans between snapshots; leads without a record of A are
 * counted as `without_start`.
 */
export function velocity(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const [from, to] = query.measure.of as readonly [number, number];
  if (!isDated(leads, from) || !isDated(leads, to)) return unmeasured('leads', 'not_configured');
  const stretch = flowStretch(leads, query, evidencingExports(leads, [to]));
  if (typeof stretch === 'string') return unmeasured('leads', stretch);
  const { zone } = leads.definition.calendar;
  const start = leads.entered[from]!;
  const stop = leads.entered[to]!;
  return {
    over: 'leads',
    during: { ...stretch, states: [to] },
    start: () => ({ ...startSpans(), withoutStart: 0 }),
    add(spans, lead) {
      const at = stop.at[lead]!;
      const width = stop.width[lead]!;
      if (!covers(stretch, at, width)) return;
      const startAt = start.at[lead]!;
      if (Number.isNaN(startAt)) spans.withoutStart++;
      else addSpan(spans, spanSeconds(zone, { at: startAt, width: start.width[lead]! }, { at, width }));
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
