import { z } from 'zod';
import { keyed, listOf, oneOrMany, shorthand, wrapTextIn } from './forms.js';
import { singleJson } from './scalar.js';
import { bound, identifier, text, yesNo } from './scalars.js';

export const TEAMS = ['marketing', 'sales'] as const;

const EVIDENCE = 'What evidences that a lead is there: any one of what is named.';

/** The deal evidence of a stage or of an exit; a single word says on which event of the deal. */
function dealEvidence<const Events extends readonly [string, ...string[]]>(events: Events) {
  return shorthand(
    keyed(
      {
        on: z.enum(events).optional(),
        stage: oneOrMany(text)
          .optional()
          .meta({ description: 'Stages of the deal, any of which evidences it.' }),
      },
      ['on'],
    ),
    wrapTextIn('on'),
    { enum: [...events] },
  );
}

function evidence<const Events extends readonly [string, ...string[]]>(events: Events) {
  return shorthand(
    keyed({
      created: yesNo.optional().meta({ description: 'The lead’s creation.' }),
      status: oneOrMany(text).optional().meta({ description: 'Values of the lead’s status.' }),
      column: text.optional().meta({ description: 'Header of a dated column of the leads export.' }),
      deal: dealEvidence(events)
        .optional()
        .meta({ description: 'An event of a deal of the lead, or a stage of the deal.' }),
    }),
    (value) => (value === 'created' ? { created: 'yes' } : value),
    { const: 'created' },
  );
}

const criterion = keyed({
  column: text.meta({ description: 'Header of a column of the leads export.' }),
  is: z.enum(['present', 'absent']).optional().meta({ description: 'Whether there is a value.' }),
  at_least: bound.optional().meta({ description: 'The least number that passes; 50% where they have a %.' }),
  at_most: bound
    .optional()
    .meta({ description: 'The greatest number that passes; 50% where they have a %.' }),
  in: oneOrMany(text).optional().meta({ description: 'The values that pass.' }),
  not_in: oneOrMany(text).optional().meta({ description: 'The values that don’t.' }),
});

const common = {
  id: identifier.meta({ description: 'The name by which the rest of the definition refers to it.' }),
  name: text.optional().meta({ description: 'What it is called on the report. Left out, made from the id.' }),
  means: text.optional().meta({ description: 'When a lead is there, in words that both sides signed.' }),
};

/** A stage of the success path. */
export const stageSchema = keyed({
  ...common,
  team: z
    .enum(TEAMS)
    .optional()
    .meta({ description: 'The side that is responsible for a lead while it is there.' }),
  entered: evidence(['created', 'won']).meta({ description: EVIDENCE }),
  criteria: listOf(criterion)
    .optional()
    .meta({ description: 'What a lead has to meet, each a test of one column; judged on today’s values.' }),
});

/** A way off the success path. */
export const exitSchema = keyed({
  ...common,
  entered: evidence(['lost']).meta({ description: EVIDENCE }),
  final: yesNo.prefault('no').meta({ description: 'Whether there is no way back.' }),
  reason: shorthand(
    keyed({ column: text.meta({ description: 'Header of the column of the leads export.' }) }),
    wrapTextIn('column'),
    singleJson,
  )
    .optional()
    .meta({ description: 'The column that says why.' }),
});
