import { z } from 'zod';
import { count, share, target, teamName, verdict } from './json-values.js';

/** How one SLA was kept in the period. */
export const slaItem = z.strictObject({
  id: z.string(),
  name: z.string(),
  team: teamName.nullable(),
  target: target.nullable(),
  met: count,
  breached: count.meta({ description: 'Stopped late, or given up.' }),
  overdue: count.meta({ description: 'Still running, past due.' }),
  at_risk: count,
  running: count,
  cannot_tell: count.meta({ description: 'Known only to the day, or beyond what the exports tell.' }),
  excluded: count.meta({ description: 'By filter, waiver or reason.' }),
  not_due: count,
  compliance: z.strictObject({ low: share, high: share }).nullable().meta({
    description:
      'Of clocks due: met ÷ (met + breached + overdue), from all of the untold late to all in time.',
  }),
  verdict: verdict.nullable(),
});
