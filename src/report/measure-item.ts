import { z } from 'zod';
import {
  count,
  filterByAttribute,
  group,
  interval,
  noValue,
  noValueBecause,
  target,
  teamName,
  verdict,
  withinSeconds,
} from './json-values.js';

/** One period's figure, as a trend holds it. */
const trendItem = z.strictObject({
  period: z.string(),
  value: z.number().nullable(),
  no_value: noValue.nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
});
export type TrendItem = z.infer<typeof trendItem>;

/** The newest cohort that nobody can join any more, judged: it stands beside one that is too early to judge. */
const latestMature = trendItem.extend({
  interval: interval.nullable(),
  target: target.nullable(),
  verdict: verdict.nullable(),
});

const parts = z.record(
  z.string(),
  z.union([z.number(), z.record(z.string(), z.number().nullable())]).nullable(),
);

/** One number of the report: a row of the agreement, whole or of one group. */
export const measureItem = z.strictObject({
  id: z.string().meta({ description: 'The row of the definition.' }),
  measure: z
    .string()
    .meta({ description: 'The measure of the catalogue it shows, such as conversion.mql.won.' }),
  name: z.string(),
  team: teamName.nullable(),
  unit: z
    .enum(['count', 'share', 'seconds', 'money', 'score'])
    .meta({ description: 'A share is 0 to 1; money is in `currency`; a score is a survey’s.' }),
  within_seconds: withinSeconds,
  where: filterByAttribute.nullable(),
  group: group.nullable(),
  commitment: z.boolean().meta({
    description:
      'Agreed with a team and a target, whether or not the target holds for this period, or as the SLA of a team: that side owes it.',
  }),
  value: z.number().nullable(),
  no_value: noValue.nullable(),
  no_value_because: noValueBecause.nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  n: count.nullable().meta({ description: 'How many leads or deals a time or a mean is of.' }),
  interval: interval.nullable(),
  open: count.nullable().meta({ description: 'Cohorts: how many may still arrive.' }),
  mature: z.boolean().nullable().meta({ description: 'Cohorts: whether all have entered and none is open.' }),
  latest_mature: latestMature
    .nullable()
    .meta({ description: 'While this period’s cohort is immature: the newest that is mature.' }),
  target: target.nullable(),
  verdict: verdict.nullable(),
  previous: trendItem
    .extend({
      no_value_because: noValueBecause.nullable().exactOptional().meta({
        description:
          'As `no_value_because` of the figure itself; absent in reports that an earlier version made.',
      }),
      cannot_tell: count.nullable().exactOptional().meta({
        description:
          'How many of the denominator cannot be told: of so many the value may be too low. Absent likewise.',
      }),
    })
    .nullable()
    .meta({ description: 'The period before; of anything that ripens, read at the age this one has now.' }),
  trend: z.array(trendItem).meta({ description: 'Up to six periods, oldest first, ending with this one.' }),
  parts: parts.meta({
    description: 'Whatever else is shown: implied passings, re-entries, a median, p90, reasons.',
  }),
});
export type MeasureItem = z.infer<typeof measureItem>;
