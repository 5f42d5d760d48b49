import type { z } from 'zod';
import { expandedFrom, isMap, keyed, mapOf, oneOrMany, shorthand, wrapValuesIn } from './forms.js';
import { severalJson } from './scalar.js';
import { text, timeZone, yesNo } from './scalars.js';

const patterns = mapOf(oneOrMany(text));

const dates = expandedFrom(
  keyed({ all: oneOrMany(text).optional(), by_column: patterns.optional() }),
  (value) => (isMap(value) ? { by_column: value } : { all: value }),
  { anyOf: [...(severalJson.anyOf as object[]), { type: 'object', additionalProperties: severalJson }] },
);

/** What every export may say besides its columns. */
const common = {
  file: oneOrMany(text).optional().meta({
    description: 'The file, a glob, or a list of them, relative to the definition. `--export` overrides it.',
  }),
  preset: text
    .optional()
    .meta({ description: 'Name of a set of columns of a CRM. This version bundles none.' }),
  attributes: mapOf(text).optional().meta({
    description: 'Attribute → header of its column: for `--by`, `--where`, `where` and `applies_to`.',
  }),
  only: mapOf(oneOrMany(text)).optional().meta({
    description: 'Header → values: rows count only where every one of these columns holds one of its values.',
  }),
  dates: dates.optional().meta({
    description:
      'How dates are written (MM/dd/yyyy h:mm a): one pattern, several, or a map per column. Left out, they are recognised.',
  }),
  time_zone: timeZone
    .optional()
    .meta({ description: 'The zone of times without an offset. Left out, the calendar’s.' }),
  complete_to: text.optional().meta({
    description:
      'Up to when the export is complete: a date or an instant, `file` (when the file was modified) or `as_of`. Left out, the date in the file’s name, else as-of.',
  }),
};

function columns<Fields extends readonly [string, string][]>(fields: Fields) {
  const shape = Object.fromEntries(
    fields.map(([field, means]) => [
      field,
      text.optional().meta({ description: `Header of the column with ${means}.` }),
    ]),
  );
  return keyed(shape as Record<Fields[number][0], z.ZodOptional<typeof text>>)
    .optional()
    .meta({
      description: 'Field → header. Fields that aren’t named are looked for under their usual headers.',
    });
}

/** A file, or several, in place of the whole export; a key without a value is an export that `--export` names. */
function written<S extends z.ZodType>(schema: S) {
  return shorthand(schema, (value) => (value === '' ? {} : wrapValuesIn('file')(value)), severalJson);
}

const dealStatus = shorthand(
  keyed(
    {
      won: oneOrMany(text).optional().meta({ description: 'Values that mean won.' }),
      lost: oneOrMany(text).optional().meta({ description: 'Values that mean lost.' }),
      every_row_is_won: yesNo.optional(),
    },
    ['every_row_is_won'],
  ),
  (value) => (value === 'won' ? { every_row_is_won: 'yes' } : value),
  { const: 'won' },
);

const change: readonly [string, string][] = [
  ['at', 'the time of the change'],
  ['to', 'the new value'],
  ['from', 'the old value'],
];

const shapes = {
  leads: keyed({
    ...common,
    columns: columns([
      ['id', 'the lead’s id'],
      ['created', 'the time it was created'],
      ['modified', 'the time it was last modified'],
      ['owner', 'its owner'],
      ['source', 'where it came from'],
      ['status', 'its current status'],
      ['contact', 'the id of the contact it became'],
      ['deal', 'the id of the deal it became'],
      ['merged_into', 'the id of the lead it was merged into'],
    ]),
    one_lead_per: text.optional().meta({
      description:
        'Header of the column by which repeated rows are one lead, such as Email. It is compared by hash.',
    }),
  }),
  stage_history: keyed({ ...common, columns: columns([['lead', 'the lead’s id'], ...change]) }),
  touches: keyed({
    ...common,
    columns: columns([
      ['lead', 'the lead’s id'],
      ['contact', 'the contact’s id'],
      ['deal', 'the deal’s id'],
      ['at', 'the time of the touch'],
      ['type', 'its kind'],
      ['by', 'who did it'],
      ['outcome', 'what came of it'],
    ]),
  }),
  deals: keyed({
    ...common,
    columns: columns([
      ['id', 'the deal’s id'],
      ['lead', 'the id of its lead'],
      ['contact', 'the id of its contact'],
      ['created', 'the time it was created'],
      ['modified', 'the time it was last modified'],
      ['closed', 'the time it was won or lost'],
      ['status', 'its current stage'],
      ['amount', 'its amount'],
      ['currency', 'the currency of the amount'],
      ['owner', 'its owner'],
      ['source', 'where it came from'],
    ]),
    status: dealStatus.optional().meta({
      description:
        'Which values of the status column mean won and lost; `won` where every row is a won deal.',
    }),
  }),
  deal_history: keyed({ ...common, columns: columns([['deal', 'the deal’s id'], ...change]) }),
  owner_history: keyed({ ...common, columns: columns([['lead', 'the lead’s id'], ...change]) }),
  users: keyed({
    ...common,
    columns: columns([
      ['id', 'the user’s id'],
      ['name', 'the user’s name'],
    ]),
  }),
  spend: keyed({
    ...common,
    columns: columns([
      ['at', 'the month or day'],
      ['source', 'the source it was spent on'],
      ['amount', 'what was spent'],
    ]),
  }),
  survey: keyed({
    ...common,
    columns: columns([
      ['at', 'the day of the answer'],
      ['team', 'the team that answered'],
      ['question', 'the question'],
      ['score', 'the score given'],
    ]),
  }),
};

/** The exports of the CRM, by what they hold. Only `leads` is needed. */
export const exportsSchema = keyed({
  leads: written(shapes.leads).meta({ description: 'One row per lead.' }),
  stage_history: written(shapes.stage_history)
    .optional()
    .meta({ description: 'One row per change of a lead’s status.' }),
  touches: written(shapes.touches)
    .optional()
    .meta({ description: 'One row per call, e-mail or meeting with a lead.' }),
  deals: written(shapes.deals).optional().meta({ description: 'One row per deal.' }),
  deal_history: written(shapes.deal_history)
    .optional()
    .meta({ description: 'One row per change of a deal’s stage.' }),
  owner_history: written(shapes.owner_history)
    .optional()
    .meta({ description: 'One row per change of a lead’s owner.' }),
  users: written(shapes.users)
    .optional()
    .meta({ description: 'Names of owners, where the other exports have ids.' }),
  spend: written(shapes.spend).optional().meta({ description: 'What Marketing spent, by month and source.' }),
  survey: written(shapes.survey)
    .optional()
    .meta({ description: 'How satisfied the two teams are with each other.' }),
});
