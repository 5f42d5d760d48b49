import { z } from 'zod';
import { EVIDENCE } from '../leads/event-log.js';
import { TOUCH_VERDICTS } from '../sla/story-touch.js';
import { clockItem } from './clock-item.js';
import { count, filterByAttribute, instantOrDate, instantText, share } from './json-values.js';
import { place, when } from './lead-values.js';

/** What one clock went through: enough to follow its verdict by hand. */
export const storyItem = z.strictObject({
  clock: clockItem,
  name: z.string().meta({ description: 'What the SLA is called.' }),
  starts: z.string().nullable().meta({ description: 'What starts it; null where it is about criteria.' }),
  stops: z.array(z.string()).meta({ description: 'What stops it, or settles a number of touches.' }),
  gives_up: z.array(z.string()).meta({ description: 'The exits that give it up; empty where any does.' }),
  touches_asked: z
    .strictObject({ at_least: count, on_days: count.nullable(), of: z.record(z.string(), count) })
    .nullable()
    .meta({ description: 'Where it takes a number of touches.' }),
  criteria_of: z.string().nullable(),
  within: z
    .string()
    .nullable()
    .meta({ description: 'The time agreed for it, in words: `4 business hours`.' }),
  term: filterByAttribute.nullable().meta({ description: 'Whom the term is for that applies to it.' }),
  target: share.nullable().meta({ description: 'The share agreed when it started.' }),
  effective_from: z
    .string()
    .nullable()
    .meta({ description: 'The first day of the agreement, where it started before it.' }),
  calendar: z.string().nullable().meta({
    description: 'The calendar by which it is counted; null: the one of the agreement.',
  }),
  time_zone: z.string(),
  counted: z
    .array(z.strictObject({ from: instantText, to: instantText, seconds: z.number().min(0) }))
    .meta({ description: 'Stretches of time that counted.' }),
  more_counted: count.meta({ description: 'So many more of them are not listed.' }),
  paused: z
    .array(z.strictObject({ from: instantText, to: instantText.nullable() }))
    .meta({ description: 'When time stood still; `to` null where it still does.' }),
  told_to: instantOrDate.nullable().meta({
    description: 'Up to when the exports tell what would stop it; null where that is up to as_of.',
  }),
  warned_at: instantText.nullable().meta({ description: 'From when on it was at risk.' }),
  touches: z
    .array(
      z.strictObject({
        when,
        type: z.string().nullable(),
        by: z.string().nullable(),
        outcome: z.string().nullable(),
        verdict: z.enum(TOUCH_VERDICTS),
        ...place,
      }),
    )
    .meta({ description: 'Every touch of the lead, where it waits for touches.' }),
  touches_counted: z
    .strictObject({
      touches: count,
      on_days: count,
      of: z.record(z.string(), count).meta({ description: 'Of each kind that is asked for.' }),
      maybe: count.meta({ description: 'So many more may have been after the start and in time.' }),
    })
    .nullable()
    .meta({
      description: 'How many touches counted by when it was due, where a number of them is asked for.',
    }),
  entries: z
    .array(
      z.strictObject({
        when,
        state: z.string(),
        evidence: z.enum(EVIDENCE),
        verdict: z.enum(['stops', 'gives_up', 'after_end', 'maybe']),
        ...place,
      }),
    )
    .meta({ description: 'Entries that stopped it or gave it up, or might have.' }),
  criteria: z.array(z.strictObject({ column: z.string(), verdict: z.enum(['failed', 'blank']) })).meta({
    description: 'Criteria that are not met, or cannot be judged, on today’s values.',
  }),
});
export type StoryItem = z.infer<typeof storyItem>;
