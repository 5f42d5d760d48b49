import { HAND_OVER } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { cohortStretches } from './cohort-stretch.js';
import { withCountedEntries } from './counted-entries.js';
import { addDecision, type DecisionTable, decisionParts, startDecisions } from './decision-table.js';
import type { Fold } from './fold.js';
import { handOverContexts } from './hand-over-context.js';
import { type HandOverFate, handOverFate } from './hand-over-fate.js';
import type { PeriodsQuery } from './measure-query.js';
import type { Measured } from './measured.js';
import { measuredRate } from './measured-rate.js';
import { addReason, type ReasonCounts, reasonOf, sortedReasons } from './reason-counts.js';
import { untoldIn } from './stretches.js';
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
export function acceptance(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const { handOver } = leads.definition;
  if (handOver === null || !isDated(leads, handOver.at) || !isDated(leads, handOver.accepted))
    return unmeasured('leads', 'not_configured', query);
  const stretches = cohortStretches(leads, query.periods, evidencingExports(leads, [handOver.at]));
  const contexts = handOverContexts(leads, handOver, stretches.limits);
  if (contexts === null) return unmeasured('leads', 'not_configured', query);
  const handOvers = { state: handOver.at, flags: HAND_OVER, stretches };
  const criteria = leads.criteria.find(({ stage }) => stage === handOver.at) ?? null;
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: startTally,
    add(into, first, end) {
      withCountedEntries(leads, handOvers, into, first, end, (entries) => {
        for (let i = 0; i < entries.count; i++) {
          const tally = into.states[entries.slot[i]!]!;
          const lead = entries.lead[i]!;
          const fate = handOverFate(contexts[entries.period[i]!]!, lead, entries.event[i]!);
          addFate(leads, tally, lead, fate);
          if (criteria !== null) addDecision(tally.decisions, criteria.overall[lead]!, fate);
        }
      });
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
