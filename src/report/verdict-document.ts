import { z } from 'zod';
import { EXPORT_NAMES } from '../definition/definition.js';
import { count, share } from './json-values.js';

/** `sound`: nothing was found that moves it; `caveats`: it can be used with these in mind; `unusable`: the exports can't show it. */
const status = z.enum(['sound', 'caveats', 'unusable']);
export type VerdictStatus = z.infer<typeof status>;

const concerned = z.strictObject({ count, ids: z.array(z.string()) }).meta({
  description:
    'How many, and the first of their ids; `problems` has more of them, `scorecard leads --problem` all.',
});

const causeFields = {
  code: z.string().meta({
    description:
      'The code of the problem, or in what way the data fall short: `undated`, `implied`, `cannot-tell`, `export-missing` …',
  }),
  what: z.string().meta({ description: 'In a few words, without numbers.' }),
  message: z.string().meta({ description: 'What was found, in a sentence; of a problem its own message.' }),
  export: z
    .enum(EXPORT_NAMES)
    .nullable()
    .meta({ description: 'Where it lies; null where it is of no single one.' }),
  state: z.string().nullable().meta({ description: 'The stage or exit that it is about.' }),
  file: z.string().nullable(),
  line: z.int().nullable(),
  count: count.nullable().meta({ description: 'How many it concerns; null where that can’t be counted.' }),
  of: count.nullable().meta({ description: 'Of how many.' }),
  unit: z.enum(['leads', 'deals', 'rows', 'clocks']).nullable().meta({ description: 'What is counted.' }),
  share: share.nullable().meta({ description: 'count ÷ of: its weight.' }),
  amount_share: share.nullable().meta({
    description: 'Of deals: what share of the money of all deals is theirs; null where that isn’t known.',
  }),
  leads: concerned,
  deals: concerned,
  mend: z.string().meta({ description: 'What would mend it.' }),
  settings: z.array(z.string()).meta({
    description:
      'The keys of the definition under which it is mended: `exports.deals.columns.amount`, `rates`.',
  }),
};

const cause = z.strictObject(causeFields).meta({ description: 'Why something is no better than it is.' });
export type CauseItem = z.infer<typeof cause>;

const row = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    status,
    because: z.array(cause).meta({
      description:
        'Of what is unusable, why; of what has caveats, these: the heaviest first. Empty of what is sound.',
    }),
  })
  .meta({ description: 'What was agreed to be looked at, and how far the exports can show it.' });
export type VerdictRow = z.infer<typeof row>;

const ids = z.array(z.string());
const groupedCause = z
  .strictObject({
    status: status.exclude(['sound']),
    ...causeFields,
    moves: z.strictObject({ measures: ids, slas: ids, assumptions: ids, goals: ids }).meta({
      description: 'The ids of what it makes unusable, or is a caveat of.',
    }),
  })
  .meta({ description: 'A cause, once, and all that it moves.' });
export type GroupedCause = z.infer<typeof groupedCause>;

const rows = z.array(row);

export const verdictSchema = z
  .strictObject({
    status: status.meta({ description: 'Of the worst of all.' }),
    period: z.string().nullable().meta({
      description:
        'The period that a report shows when none is asked for: an export that ends before it does makes what rests on it unusable.',
    }),
    measures: rows.meta({
      description: 'The rows of the report but those of whole SLAs; the worst first, then as agreed.',
    }),
    slas: rows,
    assumptions: rows,
    goals: rows,
    causes: z.array(groupedCause).meta({
      description: 'What stands behind all of them: what makes unusable first, then the heaviest.',
    }),
  })
  .meta({
    description:
      'Whether the numbers can be trusted: `sound`, usable with `caveats`, or `unusable` for some measures and SLAs.',
  });
export type VerdictItem = z.infer<typeof verdictSchema>;
