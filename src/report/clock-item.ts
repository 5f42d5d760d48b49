import { z } from 'zod';
import { CLOCK_REASONS, CLOCK_STATES } from '../sla/clock-state.js';
import { filterByAttribute, instantOrDate, instantText } from './json-values.js';
import { place, when } from './lead-values.js';

const between = z.strictObject({ after: instantText, before: instantText });

/** One clock, as a list shows it. */
export const clockItem = z.strictObject({
  sla: z.string(),
  lead: z.string().nullable().meta({ description: 'Null of a deal that no lead is linked to.' }),
  deal: z.string().nullable().meta({ description: 'Where the SLA is about won or lost deals.' }),
  owner: z.string().nullable().meta({
    description: 'Who had it when it fell due, as far as the agreement shows people.',
  }),
  source: z.string().nullable().meta({ description: 'The source of the lead; null where it is blank.' }),
  group: z.strictObject({ attribute: z.string(), value: z.string().nullable() }).nullable().meta({
    description:
      'With `--by` the value of that attribute, null where it is blank or hidden; without it, and beside leads, null.',
  }),
  term: filterByAttribute.nullable().meta({ description: 'Whom the term is for that applies to it.' }),
  state: z.enum(CLOCK_STATES),
  why: z.enum(CLOCK_REASONS).meta({ description: 'Why it is in that state, where that alone does not say.' }),
  started_at: instantOrDate.meta({ description: 'At the earliest, where `started` is there.' }),
  started: between.exactOptional().meta({
    description: 'Between which two moments, where a change between two snapshots started it.',
  }),
  due_at: instantOrDate.nullable().meta({
    description:
      'Null where there is no such time (criteria, a pause without end) or it may be on several days.',
  }),
  due: when.meta({ description: 'The same, between two moments where it is not exact.' }),
  stopped_at: instantOrDate.nullable().meta({
    description: 'When it stopped, or was given up; at the earliest, where `stopped` is there.',
  }),
  stopped: between.exactOptional().meta({
    description: 'Between which two moments, where a change between two snapshots ended it.',
  }),
  elapsed_seconds: z
    .number()
    .min(0)
    .nullable()
    .meta({ description: 'In working time where the SLA’s window is; null where it can’t be told.' }),
  late_seconds: z.number().min(0).nullable().meta({ description: 'In the same time; null where not late.' }),
  in_working_time: z
    .boolean()
    .meta({ description: 'Whether elapsed and late seconds are working time: a day of them is no day.' }),
  missed: z
    .array(z.string())
    .meta({ description: 'Columns of the criteria it does not meet, judged on today’s values.' }),
  waived_by: z.string().nullable(),
  waived_because: z.string().nullable(),
  escalate_to: z.string().nullable().meta({
    description:
      'Who is to be called of one breached, overdue or at risk: whom the SLA names, else the head of the side that owes it.',
  }),
  is_new: z
    .boolean()
    .nullable()
    .meta({ description: 'Whether the baseline lacks it; null without a baseline.' }),
  ...place,
});
export type ClockItem = z.infer<typeof clockItem>;
