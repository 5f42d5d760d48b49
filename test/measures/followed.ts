import { FIRST } from '../../src/leads/event-log.js';
import { followLead } from '../../src/measures/follow-lead.js';
import { type Passage, startPassage } from '../../src/measures/passage.js';
import { passagesOf } from '../../src/measures/passages.js';
import { type LiteralLead, type LiteralLeads, leadsOf } from '../support/leads-of.js';
import { periodOf } from './ask.js';

interface Asked extends Partial<LiteralLeads> {
  readonly within?: number | null;
  readonly to?: number;
  readonly readAt?: string | null;
}

/** How a lead of the cohort of 2026 fared from `mql` to `won`, or to `to`; `lost` has no way back. */
export function followed(
  lead: LiteralLead,
  { within = 30, to = 2, readAt = null, ...also }: Asked = {},
): Passage {
  const leads = leadsOf({
    stages: ['mql', 'accepted', 'won'],
    exits: ['lost'],
    final: ['lost'],
    asOf: '2026-06-30',
    leads: [lead],
    ...also,
  });
  const period = { period: periodOf(leads, '2026'), readAt: readAt === null ? null : Date.parse(readAt) };
  const passages = passagesOf(leads, { from: 0, to, withinDays: within, periods: [period] });
  if (typeof passages === 'string') throw new Error(passages);
  const { state, flags } = leads.log;
  const start = state.findIndex((of, event) => of === 0 && (flags[event]! & FIRST) !== 0);
  const passage = startPassage();
  followLead(passages, 0, 0, start, passage);
  return passage;
}
