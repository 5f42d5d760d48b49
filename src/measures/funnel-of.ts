import type { Filter } from '../definition/definition.js';
import { isTold } from '../leads/attribute-codes.js';
import type { Leads } from '../leads/leads.js';
import type { Period } from '../time/period.js';
import { addPassage, startTally } from './cohort-tally.js';
import type { Fold } from './fold.js';
import { followLead, REACHED, startPassage } from './passage.js';
import { isOfCohort, passagesOf } from './passages.js';
import { runFold } from './run-fold.js';

/** How far the leads of a cohort have come, so far. */
export interface FunnelStage {
  /** Index in `stages`. */
  readonly stage: number;
  /** With a recorded, dated entry of this very stage. */
  readonly entered: number;
  /** With an entry of this or any later stage, dated or not. */
  readonly reached: number;
  /** Not there, and not gone for good. */
  readonly open: number;
}

/**
 * The period's funnel: the leads that first entered the first stage in it, and how many of them reached each
 * stage by as-of. None where the exports don't tell of that cohort, or of what is filtered by. Stages without evidence are left out.
 */
export function funnelOf(
  leads: Leads,
  { period, where }: { readonly period: Period; readonly where: Filter },
): readonly FunnelStage[] {
  const asked = where.map(({ attribute }) => attribute);
  if (!isTold(leads, 'leads', asked)) return [];
  return leads.definition.stages.flatMap((_, stage) => {
    const fold = stageFold(leads, period, stage);
    return fold === null ? [] : [runFold(leads, fold, where)];
  });
}

function stageFold(leads: Leads, period: Period, stage: number) {
  const passages = passagesOf(leads, { from: 0, to: stage, withinDays: null, period, readAt: null });
  if (typeof passages === 'string' || passages.stretch.unrecorded) return null;
  const passage = startPassage();
  return {
    over: 'leads',
    during: { ...passages.stretch, states: [0] },
    start: () => ({ ...startTally(), recorded: 0 }),
    add(tally, lead) {
      if (!isOfCohort(passages, lead)) return;
      followLead(passages, lead, passage);
      addPassage(tally, passage);
      if (passage.fate === REACHED && !Number.isNaN(passage.ownAt)) tally.recorded++;
    },
    finish: ({ recorded, reached, open }) => ({ stage, entered: recorded, reached, open }),
  } satisfies Fold<ReturnType<typeof startTally> & { recorded: number }, FunnelStage>;
}
