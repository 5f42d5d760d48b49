import { z } from 'zod';
import { EXPORT_NAMES } from '../definition/definition.js';
import { documentHead } from './document-head.js';
import { count, instantOrDate, share } from './json-values.js';
import { verdictSchema } from './verdict-document.js';

const definitionSource = z
  .strictObject({
    file: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    sound: z
      .boolean()
      .meta({ description: 'Free of errors; else it says nothing else, and no export was opened.' }),
    agreement: z.int().nullable(),
    name: z.string().nullable(),
  })
  .meta({ description: 'The agreement that was checked.' });

const exportCheck = z
  .strictObject({
    name: z.enum(EXPORT_NAMES),
    files: z.array(z.strictObject({ file: z.string(), sha256: z.string().nullable() })),
    rows: count
      .nullable()
      .meta({ description: 'All rows after the header; null where it could not be read.' }),
    used: count.nullable(),
    left_out: count.nullable().meta({ description: 'rows = used + left_out.' }),
    reasons: z.array(z.strictObject({ code: z.string(), rows: count })).meta({
      description: 'Why rows are left out, by the code of the problem that tells of it: adds up to left_out.',
    }),
    complete_to: instantOrDate.nullable().meta({ description: 'Up to when the export tells everything.' }),
    newest: instantOrDate
      .nullable()
      .meta({ description: 'The newest time that it records; planned ones are none.' }),
  })
  .meta({ description: 'What was read, and what of it counts.' });
export type ExportCheckItem = z.infer<typeof exportCheck>;

const stageCheck = z
  .strictObject({
    stage: z.string(),
    name: z.string(),
    reached: count.meta({ description: 'Leads that reached it: dated + implied + undated.' }),
    dated: count.meta({ description: 'With a recorded time of entering it.' }),
    implied: count.meta({ description: 'Passed without any record of it, on the way to a later stage.' }),
    undated: count.meta({ description: 'Reached at an unknown time: by a current status without a date.' }),
    out_of_order: count.meta({
      description:
        'Of those dated: first entered after a later stage, by the leads of `stages-out-of-order`.',
    }),
    shares: z
      .strictObject({ dated: share, implied: share, undated: share, out_of_order: share })
      .nullable()
      .meta({ description: 'Of reached; null where nobody reached it.' }),
  })
  .meta({ description: 'How well the leads’ way into a stage is on record.' });
export type StageCheckItem = z.infer<typeof stageCheck>;

const exitCheck = z
  .strictObject({
    exit: z.string(),
    name: z.string(),
    reached: count.meta({ description: 'Leads that were ever in it: dated + undated.' }),
    dated: count,
    undated: count,
    shares: z.strictObject({ dated: share, undated: share }).nullable(),
  })
  .meta({ description: 'The same of an exit, which is never implied and has no order.' });
export type ExitCheckItem = z.infer<typeof exitCheck>;

const links = z
  .strictObject({
    leads: z.strictObject({
      count,
      with_deal: count.nullable(),
      with_several_deals: count.nullable(),
      with_stage_history: count.nullable(),
      with_touch: count.nullable(),
      with_owner_change: count.nullable(),
    }),
    deals: z
      .strictObject({ count, with_lead: count, without_lead: count, with_history: count.nullable() })
      .nullable(),
    touches: z.strictObject({ count, by_lead: count, by_contact: count, by_deal: count }).nullable().meta({
      description: 'Touches of leads, each once, by the first of the ids that links it to any of them.',
    }),
  })
  .meta({ description: 'What belongs to what. Null where there is no such export.' });
export type LinksItem = z.infer<typeof links>;

const slaCheck = z
  .strictObject({
    sla: z.string(),
    name: z.string(),
    clocks: count.meta({ description: 'All that started: excluded + not_due + due.' }),
    excluded: count,
    not_due: count,
    due: count.meta({ description: 'Due by as_of, or perhaps: judged + cannot_tell.' }),
    judged: count.meta({ description: 'Of those due, the ones that are met, breached or overdue for sure.' }),
    cannot_tell: count,
    share: share.nullable().meta({ description: 'judged ÷ due; null where none is due.' }),
    cannot_tell_because: z.strictObject({
      not_exact: count.meta({ description: 'Some time is known only to the day, or between two snapshots.' }),
      beyond_complete_to: count.meta({ description: 'An export that would show the stop ends too early.' }),
      unknown_time: count.meta({ description: 'It stopped, or was given up, at an unknown time.' }),
      pause_unknown: count.meta({
        description: 'Since when, or whether, time stood still is not on record.',
      }),
      blank: count.meta({ description: 'What a criterion tests is blank.' }),
    }),
    lacking: z.boolean().meta({
      description: 'Whether the exports can show no start, or no stop: there are no clocks then.',
    }),
    would_help: z
      .array(
        z.strictObject({
          what: z.enum(['times', 'dates', 'stage_history', 'export', 'column', 'newer', 'values']).meta({
            description:
              '`times`: a column with times of day; `dates`: a dated column for `state`; `stage_history`: export it; `export`: export it at all; `column`: map that column; `newer`: export it again, it ends before as_of; `values`: fill the column in.',
          }),
          export: z.enum(EXPORT_NAMES),
          column: z
            .string()
            .nullable()
            .meta({ description: 'A header as the agreement names it, or a field that lacks a column.' }),
          state: z.string().nullable().meta({ description: 'The stage or exit whose entries it tells.' }),
        }),
      )
      .meta({ description: 'What would make the rest judgeable.' }),
  })
  .meta({ description: 'Which of the clocks of an SLA can be judged.' });
export type SlaCheckItem = z.infer<typeof slaCheck>;

const concerned = z.strictObject({ count, ids: z.array(z.string()) }).meta({
  description:
    'How many, and up to 1000 of their ids, in the order of the export; those that tell of a person are kept back.',
});
export type ConcernedItem = z.infer<typeof concerned>;

const problem = documentHead.problems.element
  .extend({
    leads: concerned.meta({ description: 'The leads it concerns, where it concerns single ones.' }),
    deals: concerned.meta({ description: 'The deals it concerns, where it concerns single ones.' }),
    means: z.string().meta({ description: 'What problems of this code mean.' }),
    mend: z.string().meta({ description: 'What to do about them.' }),
  })
  .meta({ description: 'What is wrong, where, and whom it concerns.' });
export type CheckedProblem = z.infer<typeof problem>;

/** Every problem of definition and exports, and how far each part of the data is on record. */
export const checkSchema = z
  .strictObject({
    kind: z.literal('scorecard.check/1'),
    tool: documentHead.tool,
    definition: definitionSource,
    time_zone: documentHead.time_zone.nullable(),
    as_of: documentHead.as_of.nullable(),
    lead_count: documentHead.lead_count.nullable(),
    people_shown: documentHead.people_shown.nullable().meta({
      description: 'As agreed, or as `--people` tightened it; this document names nobody either way.',
    }),
    checked: z.strictObject({ exports: z.boolean(), leads: z.boolean() }).meta({
      description:
        'How far it got: exports are opened once the definition has no errors, leads joined once the exports have none. What is false was not checked.',
    }),
    exports: z.array(exportCheck),
    stages: z.array(stageCheck).nullable().meta({ description: 'The success path, in order.' }),
    exits: z.array(exitCheck).nullable(),
    links: links.nullable(),
    slas: z.array(slaCheck).nullable().meta({ description: 'In the order of the agreement.' }),
    counts: z.strictObject({ errors: count, warnings: count, notes: count }),
    problems: z
      .array(problem)
      .meta({ description: 'Errors first, then those that concern most, by code, file and line.' }),
    verdict: verdictSchema,
  })
  .meta({
    title: 'scorecard.check/1',
    description: 'Every problem of definition and exports, and how far the data are on record.',
  });
export type CheckDocument = z.infer<typeof checkSchema>;
