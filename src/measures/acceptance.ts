import { HAND_OVER } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { cohortStretch } from './cohort-stretch.js';
import { addDecision, type DecisionTable, decisionParts, startDecisions } from './decision-table.js';
import type { Fold } from './fold.js';
import { handOverContext } from './hand-over-context.js';
import { type HandOverFate, handOverFate } from './hand-over-fate.js';
import type { MeasureQuery } from './measure-query.js';
import type { Measured } from './measured.js';
import { measuredRate } from './measured-rate.js';
import { addReason, type ReasonCounts, reasonOf, sortedReasons } from './reason-counts.js';
import { covers } from './stretch.js';
import { unmeasured } from './unmeasured.js';

interface Tally extends Record<Extract<HandOverFate, string> | 'rejected', number> {
  readonly reasons: ReasonCounts;
  readonly decisions: DecisionTable;
}

/**
 * Acceptance: of the period's hand-overs whose decision was due by as-of, those accepted, or in a later stage, by
 * the moment it was due. Beside it those rejected, by reason; decided late; undecided; those of which a date doesn't
 * tell (they stay in the denominator); and those not yet due, which don't. Where the stage of the hand-over has criteria,
 * also how many were accepted of those that met them, and of those that didn't.
 */
export function acceptance(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const { handOver } = leads.definition;
  if (handOver === null || !isDated(leads, handOver.at) || !isDated(leads, handOver.accepted))
    return unmeasured('leads', 'not_configured');
  const stretch = cohortStretch(leads, query, evidencingExports(leads, [handOver.at]));
  const limit = typeof stretch === 'string' ? leads.asOf.limit : stretch.limit;
  const context = handOverContext(leads, handOver, limit);
  if (context === null) return unmeasured('leads', 'not_configured');
  if (typeof stretch === 'string') return unmeasured('leads', stretch);
  const { log } = leads;
  const criteria = leads.criteria.find(({ stage }) => stage === handOver.at) ?? null;
  return {
    over: 'leads',
    during: { ...stretch, states: [handOver.at] },
    start: startTally,
    add(tally, lead) {
      for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++) {
        if ((log.flags[event]! & HAND_OVER) === 0 || !covers(stretch, log.at[event]!, log.width[event]!))
          continue;
        const fate = handOverFate(context, lead, event);
        addFate(leads, tally, lead, fate);
        if (criteria !== null) addDecision(tally.decisions, criteria.overall[lead]!, fate);
      }
    },
    finish: measuredAcceptance,
  } satisfies Fold<Tally>;
}

function startTally(): Tally {
  return {
    accepted: 0,
    rejected: 0,
    late: 0,
    undecided: 0,
    cannotTell: 0,
    notDue: 0,
    reasons: new Map(),
    decisions: startDecisions(),
  };
}

function addFate(leads: Leads, tally: Tally, lead: number, fate: HandOverFate): void {
  if (typeof fate === 'string') {
    tally[fate]++;
    return;
  }
  tally.rejected++;
  const { stages, exits } = leads.definition;
  const exit = exits[fate.rejectedBy - stages.length]!;
  if (leads.reasons.has(exit.id)) addReason(tally.reasons, reasonOf(leads, exit.id, lead));
}

function measuredAcceptance(tally: Tally): Measured {
  const { accepted, rejected, late, undecided, cannotTell, notDue, reasons, decisions } = tally;
  const parts = {
    rejected,
    late,
    undecided,
    cannot_tell: cannotTell,
    not_due: notDue,
    ...(reasons.size > 0 ? { reasons: sortedReasons(reasons) } : {}),
    ...decisionParts(decisions),
  };
  return measuredRate(accepted, accepted + rejected + late + undecided + cannotTell, { parts }, cannotTell);
}
