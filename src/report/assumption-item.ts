import { z } from 'zod';
import { count, interval, share, teamName } from './json-values.js';

/** What the plan assumes, against what the exports show. */
export const assumptionItem = z.strictObject({
  id: z.string(),
  measure: z.string(),
  name: z.string(),
  unit: z.enum(['count', 'share', 'seconds', 'money', 'score']),
  team: teamName.nullable(),
  assumed: z.number(),
  seen: z.number().nullable(),
  n: count.nullable(),
  interval: interval.nullable(),
  verdict: z.enum(['holds', 'watch', 'broken', 'too_few', 'too_early']),
  since: z.string().nullable().meta({
    description:
      'The first period of the current run in which it is worse than assumed; null where it holds.',
  }),
  effect: z.number().nullable().meta({
    description: 'What this alone does to the goal, in `currency`; null where it holds or can’t be judged.',
  }),
});

/** Whether the revenue goal still holds. */
export const goalItem = z.strictObject({
  period: z.string(),
  target: z.number(),
  booked: z.number(),
  as_assumed: z.number(),
  as_seen: z.strictObject({
    value: z.number(),
    low: z.number(),
    high: z.number(),
    chance: share.meta({ description: 'Of reaching the target.' }),
  }),
  status: z.enum(['on_track', 'at_risk', 'in_jeopardy']),
  tell: z.array(z.string()).meta({ description: 'Who has to hear of it.' }),
});
