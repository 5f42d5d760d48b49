import type { Filter } from '../definition/definition.js';
import { isTold } from '../leads/attribute-codes.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import type { Period } from '../time/period.js';
import { addPassages } from './add-passages.js';
import type { Fold } from './fold.js';
import { OPEN, type Passage, REACHED } from './passage.js';
import { type Passages, passagesOf } from './passages.js';
import { runFold } from './run-fold.js';
import { untoldIn } from './stretches.js';

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

function stageFold(leads: Leads, period: Period, stage: number): Fold<StageTally, FunnelStage> | null {
  const periods = [{ period, readAt: null }];
  const passages = passagesOf(leads, { from: 0, to: stage, withinDays: null, periods });
  if (typeof passages === 'string' || !isRecorded(passages)) return null;
  return {
    over: 'leads',
    untold: untoldIn(passages.stretches),
    start: () => ({ recorded: 0, reached: 0, open: 0 }),
    add: (into, first, end) => addPassages(passages, into, first, end, addStage),
    finish: ({ recorded, reached, open }) => ({ stage, entered: recorded, reached, open }),
  };
}

interface StageTally {
  recorded: number;
  reached: number;
  open: number;
}

function isRecorded({ stretches: { each } }: Passages): boolean {
  return each.every((stretch) => typeof stretch !== 'string' && !stretch.unrecorded);
}

function addStage(tally: StageTally, passage: Passage): void {
  if (passage.fate === OPEN) tally.open++;
  if (passage.fate !== REACHED) return;
  tally.reached++;
  if (passage.own !== NO_EVENT) tally.recorded++;
}
