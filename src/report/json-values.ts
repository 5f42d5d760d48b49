import { z } from 'zod';
import { EXPORT_NAMES } from '../definition/definition.js';

/** An instant, ISO 8601 in UTC; milliseconds only where there are any. */
export const instantText = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/);

/** A calendar date. */
export const dateText = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** What is known only to the day stays a date. */
export const instantOrDate = z.union([instantText, dateText]);

export const count = z.int().min(0);
export const share = z.number().min(0).max(1);

export const teamName = z.enum(['marketing', 'sales']);

export const filterByAttribute = z
  .record(z.string(), z.union([z.array(z.string()), z.strictObject({ not: z.array(z.string()) })]))
  .meta({
    description:
      'What is counted: per attribute the values that match, or under `not` those that do not. All must hold; an empty text stands for a blank.',
  });
export type FilterByAttribute = z.infer<typeof filterByAttribute>;

export const group = z
  .strictObject({
    attribute: z.string(),
    value: z.string().nullable(),
    folded: count.meta({
      description:
        'How many values stand together under this name ("others": small groups, "(free text)"); 0 for a value of its own.',
    }),
  })
  .meta({
    description: 'Which part of the leads this is of; value null is a blank, which is not "unknown".',
  });

export const interval = z
  .strictObject({ low: z.number(), high: z.number(), level: share })
  .meta({ description: 'Confidence interval, in the unit of the value.' });

export const noValue = z
  .enum(['not_configured', 'beyond_complete_to', 'undefined', 'no_data', 'too_few'])
  .meta({
    description:
      'Why there is no value, the first that fits; `undefined` is a denominator of 0, `too_few` guards inference only.',
  });

export const noValueBecause = z
  .strictObject({
    reason: z.enum([
      'period_after_data',
      'export_ends',
      'export_missing',
      'column_missing',
      'criteria_missing',
      'only_a_status',
      'deals_not_linked',
      'entry_not_told',
      'attribute_not_told',
      'spend_not_divided',
      'spend_cut',
      'no_spend',
      'not_reached',
      'reached_at_unknown_time',
      'touches_not_told',
      // Only of reports that were saved by earlier versions.
      'not_computed',
    ]),
    export: z.enum(EXPORT_NAMES).nullable().meta({ description: 'Which export falls short.' }),
    column: z.string().optional().meta({
      description: 'The column that it lacks, as the definition calls it; absent where it lacks none.',
    }),
    to: instantOrDate.nullable().meta({ description: 'Up to when it, or all of them, tell everything.' }),
    state: z
      .strictObject({ id: z.string(), name: z.string() })
      .nullable()
      .meta({ description: 'The stage or exit whose entries have no date.' }),
  })
  .meta({ description: 'What is behind `no_value`, where more is known than that; null where not.' });
export type NoValueBecause = z.infer<typeof noValueBecause>;

export const verdict = z.enum(['met', 'missed', 'behind', 'too_early', 'cannot_tell', 'no_data']).meta({
  description: 'Whether the commitment was kept; null where there is none, or none for this period.',
});

export const target = z
  .union([
    z.strictObject({
      at_least: z.number(),
      mean_of: z.array(z.number()).exactOptional().meta({
        description:
          'Of an SLA whose clocks due were not all agreed the same: what was agreed, each value once, the lowest first. The target is their mean, clock by clock.',
      }),
    }),
    z.strictObject({ at_most: z.number() }),
  ])
  .meta({ description: 'What was agreed for this period, in the unit of the value.' });
export type TargetItem = z.infer<typeof target>;

export const withinSeconds = z
  .number()
  .min(0)
  .nullable()
  .meta({ description: 'The window of a conversion; null without one.' });
