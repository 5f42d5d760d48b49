import type { z } from 'zod';
import { EXPORT_COLUMNS } from './export-columns.js';
import { expandedFrom, isMap, keyed, mapOf, oneOrMany, shorthand, wrapValuesIn } from './forms.js';
import { severalJson } from './scalar.js';
import { decimalSign, text, timeZone, yesNo } from './scalars.js';

const patterns = mapOf(oneOrMany(text));
const headers = oneOrMany(text);
const numberJson = { type: ['number', 'string'] };

const dates = expandedFrom(
  keyed({ all: oneOrMany(text).optional(), by_column: patterns.optional() }),
  (value) => (isMap(value) ? { by_column: value } : { all: value }),
  { anyOf: [...(severalJson.anyOf as object[]), { type: 'object', additionalProperties: severalJson }] },
);

const numbers = expandedFrom(
  keyed({ all: decimalSign.optional(), by_column: mapOf(decimalSign).optional() }),
  (value) => (isMap(value) ? { by_column: value } : { all: value }),
  { anyOf: [numberJson, { type: 'object', additionalProperties: numberJson }] },
);

/** What every export may say besides its columns. */
const common = {
  file: oneOrMany(text).optional().meta({
    description:
      'The file, a glob, or a list of them, relative to the definition; `leads-{date}.csv` are snapshots of leads (or deals), whose changes become history. `--export` overrides it.',
  }),
  preset: text.optional().meta({
    description:
      'The CRM that wrote it (salesforce-report, hubspot, …): its headers, its ways of writing, and what its deals call won and lost. What is said here goes before it.',
  }),
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
  numbers: numbers.optional().meta({
    description:
      'How numbers are written: 1,234.50 or 1.234,50, for all columns, or a map per column. Left out, each column’s own values decide.',
  }),
  time_zone: timeZone
    .optional()
    .meta({ description: 'The zone of times without an offset. Left out, the calendar’s.' }),
  complete_to: text.optional().meta({
    description:
      'Up to when the export is complete: a date or an instant, `file` (when the file was modified) or `as_of`. Left out, the date in the file’s name, else as-of.',
  }),
};

function columns<Fields extends readonly (readonly [string, string])[]>(fields: Fields) {
  const shape = Object.fromEntries(
    fields.map(([field, means]) => [
      field,
      headers
        .optional()
        .meta({ description: `Header of the column with ${means}; of several the first that is filled.` }),
    ]),
  );
  return keyed(shape as Record<Fields[number][0], z.ZodOptional<typeof headers>>)
    .optional()
    .meta({
      description:
        'Field → header, or several headers, of which the first that is filled counts. Fields that aren’t named are looked for under their usual headers.',
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

const shapes = {
  leads: keyed({
    ...common,
    columns: columns(EXPORT_COLUMNS.leads),
    one_lead_per: text.optional().meta({
      description:
        'Header of the column by which repeated rows are one lead, such as Email. It is compared by hash.',
    }),
  }),
  stage_history: keyed({ ...common, columns: columns(EXPORT_COLUMNS.stage_history) }),
  touches: keyed({
    ...common,
    columns: columns(EXPORT_COLUMNS.touches),
  }),
  deals: keyed({
    ...common,
    columns: columns(EXPORT_COLUMNS.deals),
    status: dealStatus.optional().meta({
      description:
        'Which values of the status column mean won and lost; `won` where every row is a won deal.',
    }),
  }),
  deal_history: keyed({ ...common, columns: columns(EXPORT_COLUMNS.deal_history) }),
  owner_history: keyed({ ...common, columns: columns(EXPORT_COLUMNS.owner_history) }),
  users: keyed({
    ...common,
    columns: columns(EXPORT_COLUMNS.users),
  }),
  spend: keyed({
    ...common,
    columns: columns(EXPORT_COLUMNS.spend),
  }),
  survey: keyed({
    ...common,
    columns: columns(EXPORT_COLUMNS.survey),
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
