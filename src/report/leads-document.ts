import { z } from 'zod';
import { documentHead } from './document-head.js';
import { dateText, instantText } from './json-values.js';

const entry = z
  .union([
    z.strictObject({ at: instantText }),
    z.strictObject({ on: dateText }),
    z.strictObject({ after: instantText, before: instantText }),
  ])
  .nullable()
  .meta({ description: 'As exactly as it is known; null where reached at an unknown time.' });

const lead = z.strictObject({
  id: z.string(),
  owner: z.string().nullable(),
  source: z.string().nullable(),
  stage: z.string().nullable().meta({ description: 'The furthest stage reached.' }),
  exit: z.string().nullable().meta({ description: 'The exit it is in; null on the path.' }),
  attributes: z.record(z.string(), z.string().nullable()),
  entered: z.record(z.string(), entry).meta({ description: 'By stage; one not reached is absent.' }),
  implied: z.array(z.string()).meta({ description: 'Stages passed without a record of it.' }),
});

/** The leads behind a number. */
export const leadsSchema = z
  .strictObject({ kind: z.literal('scorecard.leads/1'), ...documentHead, leads: z.array(lead) })
  .meta({ title: 'scorecard.leads/1', description: 'The leads behind a number.' });
