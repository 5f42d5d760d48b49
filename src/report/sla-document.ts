import { z } from 'zod';
import { documentHead } from './document-head.js';
import { instantOrDate } from './json-values.js';
import { slaItem } from './sla-item.js';

const clock = z.strictObject({
  sla: z.string(),
  lead: z.string(),
  owner: z.string().nullable().meta({ description: 'A person, as far as the agreement shows people.' }),
  state: z.enum(['met', 'breached', 'overdue', 'at_risk', 'running', 'cannot_tell', 'excluded']),
  started_at: instantOrDate,
  due_at: instantOrDate.nullable(),
  stopped_at: instantOrDate.nullable(),
  elapsed_seconds: z
    .number()
    .min(0)
    .nullable()
    .meta({ description: 'In working time where the SLA’s window is; null where it can’t be told.' }),
  late_seconds: z.number().min(0).nullable().meta({ description: 'In the same time; null where not late.' }),
});

/** Every SLA, and the clocks asked for. */
export const slaSchema = z
  .strictObject({
    kind: z.literal('scorecard.sla/1'),
    ...documentHead,
    slas: z.array(slaItem),
    clocks: z
      .array(clock)
      .meta({ description: 'Those asked for; without asking the breached, overdue and at risk.' }),
  })
  .meta({ title: 'scorecard.sla/1', description: 'How the agreed response times and criteria were kept.' });
