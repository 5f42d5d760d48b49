import { z } from 'zod';
import type { ExportName } from '../definition.js';
import { EXPORT_COLUMNS } from '../schema/export-columns.js';
import { keyed, mapOf, oneOrMany } from '../schema/forms.js';
import { madeOnce } from '../schema/made-once.js';
import { identifier, text, yesNo } from '../schema/scalars.js';
import { TEAMS } from '../schema/stages-schema.js';

const texts = oneOrMany(text);

function described(description: string) {
  return texts.optional().meta({ description });
}

const only = madeOnce(() =>
  keyed({
    headers: texts.meta({ description: 'Headers of the column, best first.' }),
    values: texts.meta({ description: 'The values with which a row counts.' }),
  }),
);

const dealStatus = () =>
  keyed({
    won: described('Values of the status column that mean won.'),
    lost: described('Values of the status column that mean lost.'),
  });

/** One kind of export: its fields are those that a definition may name the columns of. */
function shapeOf(name: ExportName) {
  const columns = Object.fromEntries(
    EXPORT_COLUMNS[name].map(([field, means]) => [
      field,
      oneOrMany(texts)
        .optional()
        .meta({
          description: `Headers of the column with ${means}, best first; a list among them are columns of which the first that is filled counts.`,
        }),
    ]),
  );
  return {
    telling: described('Headers that hardly anything but this export of this CRM has.'),
    columns: keyed(columns).prefault({}).meta({ description: 'Field → headers it is known under.' }),
    only: z.array(only()).optional().meta({
      description: 'Rows count only where these columns, as far as there are any, hold one of the values.',
    }),
    dates: described('How the CRM writes dates, whatever the user’s settings: patterns as of `dates:`.'),
    attributes: mapOf(texts).optional().meta({ description: 'Attribute → headers: what `init` offers.' }),
    linked_by_name: described(
      'Those of the headers above under which names of people stand where others have ids.',
    ),
  };
}

const state = () =>
  keyed({
    id: identifier,
    name: text,
    means: text.meta({ description: 'When a lead is there, in words for people.' }),
    kind: z.enum(['stage', 'exit']).prefault('stage'),
    team: z.enum(TEAMS),
    created: yesNo.prefault('no').meta({ description: 'Whether being created enters it.' }),
    statuses: described('Values of the status column that stand for it.'),
    columns: described('Headers of dated columns that tell when, best first.'),
    deal: z.enum(['created', 'won', 'lost']).optional(),
    final: yesNo.prefault('no').meta({ description: 'Of an exit: whether there is usually no way back.' }),
  });

/** A file of `config/presets/`: how the exports of a CRM are written. */
export const presetSchema = madeOnce(() =>
  keyed({
    name: text.meta({ description: 'What people call these exports.' }),
    footers: described('What lines below the rows begin with.'),
    blanks: described('What cells hold that say nothing.'),
    exports: keyed({
      leads: keyed(shapeOf('leads')).optional(),
      stage_history: keyed(shapeOf('stage_history')).optional(),
      touches: keyed(shapeOf('touches')).optional(),
      deals: keyed({ ...shapeOf('deals'), status: dealStatus().optional() }).optional(),
      deal_history: keyed(shapeOf('deal_history')).optional(),
      owner_history: keyed(shapeOf('owner_history')).optional(),
      users: keyed(shapeOf('users')).optional(),
      spend: keyed(shapeOf('spend')).optional(),
      survey: keyed(shapeOf('survey')).optional(),
    }),
    states: z.array(state()).optional().meta({
      description: 'Its usual stages, in the order of the path, then exits: what `init` begins with.',
    }),
  }),
);

export type DraftPreset = z.output<ReturnType<typeof presetSchema>>;
