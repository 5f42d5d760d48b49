import { z } from 'zod';
import { NO_CURRENCY } from '../no-currency.js';
import { calendarBySchema, calendarSchema } from './calendar-schema.js';
import { exportsSchema } from './exports-schema.js';
import { keyed, listOf, mapOf, oneOrMany, shorthand, wrapTextIn } from './forms.js';
import { madeOnce } from './made-once.js';
import { peopleSchema } from './people-schema.js';
import { assumptionSchema, goalsSchema, measureRowSchema, REVIEW_UNITS } from './plan-schema.js';
import { scalar, singleJson } from './scalar.js';
import { currencyCode, date, days, duration, rate, text, wholeNumber, yesNo } from './scalars.js';
import { slaSchema, touchesSchema, waiverSchema } from './slas-schema.js';
import { exitSchema, stageSchema } from './stages-schema.js';

const formatVersion = scalar({
  title: 'version',
  code: 'unknown-version',
  expected: 'version 1, the only one this program reads',
  json: { type: ['integer', 'string'], enum: [1, '1'] },
  parse: (written) => (written === '1' ? 1 : null),
});

const review = shorthand(
  keyed({
    every: z
      .enum(REVIEW_UNITS)
      .prefault('month')
      .meta({ description: 'The length of the default period, and of targets.' }),
    with: oneOrMany(text).optional().meta({ description: 'Who takes part.' }),
  }),
  wrapTextIn('every'),
  { enum: [...REVIEW_UNITS] },
);

const handOver = shorthand(
  keyed({
    at: text.optional().meta({
      description:
        'The stage whose entry hands a lead over. Left out, Marketing’s last stage before Sales’ first.',
    }),
    accepted: text
      .optional()
      .meta({ description: 'The stage that says it was accepted. Left out, the next one.' }),
    rejected: oneOrMany(text)
      .optional()
      .meta({ description: 'The exits that say it was not. Left out, the exits that no deal evidences.' }),
    decide_within: duration
      .prefault('2 business days')
      .meta({ description: 'How long the decision may take.' }),
  }),
  wrapTextIn('at'),
  singleJson,
);

const marketingSourced = keyed({
  source: oneOrMany(text).optional().meta({ description: 'Sources of the lead.' }),
  deal_source: oneOrMany(text)
    .optional()
    .meta({ description: 'Sources of the deal, in place of those of the lead.' }),
});

/** Everything that a definition may say. */
export const definitionSchema = keyed({
  version: formatVersion.prefault('1').meta({ description: 'The version of this file format.' }),
  name: text.prefault('Joint scorecard').meta({ description: 'What the agreement is called.' }),
  agreement: wholeNumber(1)
    .prefault('1')
    .meta({ description: 'The number of the agreement; raise it when a number’s meaning changes.' }),
  effective_from: date
    .optional()
    .meta({ description: 'The first day of the agreement; nothing before it gets a verdict.' }),
  mission: z
    .enum(['pipeline', 'revenue', 'both'])
    .optional()
    .meta({ description: 'What leadership asked of Marketing.' }),
  currency: currencyCode
    .prefault(NO_CURRENCY)
    .meta({ description: 'The currency of all money here and on the report. Left out, amounts bear none.' }),
  review: review.prefault({}).meta({ description: 'How often both sides look at the numbers together.' }),
  calendar: calendarSchema.prefault({}).meta({ description: 'When people work, and how periods are cut.' }),
  calendars: mapOf(calendarSchema)
    .optional()
    .meta({ description: 'Other calendars, by name, for `calendar_by`.' }),
  calendar_by: calendarBySchema.optional().meta({
    description: 'Which calendar counts, by an attribute of the lead. Other values have `calendar`.',
  }),
  people: peopleSchema.prefault({}).meta({ description: 'Who stands for what, and how people are shown.' }),
  exports: exportsSchema.meta({ description: 'The exports of the CRM, by what they hold.' }),
  stages: listOf(stageSchema).min(1).meta({ description: 'The success path, in order.' }),
  exits: listOf(exitSchema).optional().meta({ description: 'The ways off the path, in any order.' }),
  may_skip_stages: yesNo.prefault('yes').meta({
    description: 'Whether a lead that reached a later stage has passed the earlier ones.',
  }),
  order_tolerance: days.prefault('7 days').meta({
    description: 'How much earlier than the stage before an entry may be recorded and still count as a slip.',
  }),
  hand_over: handOver
    .optional()
    .meta({ description: 'Where Marketing hands a lead over, and how Sales answers.' }),
  stale_after: days
    .optional()
    .meta({ description: 'The age at which an open deal counts as lost in the second win rate.' }),
  aliases: mapOf(mapOf(oneOrMany(text)))
    .optional()
    .meta({
      description:
        'Attribute, `currency`, or `type` or `outcome` of touches → value → the spellings that are this value.',
    }),
  rates: mapOf(rate).optional().meta({ description: 'Currency code → its worth in `currency`.' }),
  marketing_sourced: marketingSourced
    .optional()
    .meta({ description: 'The one rule by which a deal is sourced by Marketing.' }),
  touches: touchesSchema
    .prefault({})
    .meta({ description: 'Which touches count, and which of them are a contact.' }),
  slas: listOf(slaSchema).optional().meta({ description: 'What each side owes the other.' }),
  waivers: listOf(waiverSchema)
    .optional()
    .meta({ description: 'Clocks that both sides agreed not to count.' }),
  assumptions: listOf(assumptionSchema).optional().meta({
    description: 'What the plan takes for granted: a closed chain, from the first volume to revenue.',
  }),
  goals: goalsSchema.prefault({}).meta({ description: 'What has to be reached.' }),
  measures: listOf(measureRowSchema).optional().meta({
    description: 'The rows of the report, in order. Left out, a set made of the stages and exports.',
  }),
  min_sample: wholeNumber(1)
    .prefault('20')
    .meta({ description: 'The least number on which an assumption is judged or an estimate made.' }),
  notes: text.optional().meta({ description: 'The file of a period’s notes, with {period} in its path.' }),
});

/** The same with nothing missing at the top: what could be read of a file that has problems. */
export const draftSchema = madeOnce(() =>
  definitionSchema.extend({
    exports: exportsSchema.optional(),
    stages: listOf(stageSchema).optional(),
  }),
);

/** A definition as far as it could be read: single values converted, references not yet resolved. */
export type Draft = z.output<ReturnType<typeof draftSchema>>;
