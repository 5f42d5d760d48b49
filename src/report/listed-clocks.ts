import type { Leads } from '../leads/leads.js';
import { matching } from '../leads/matching.js';
import { addClock, type Compliance, finishCompliance, startCompliance } from '../measures/compliance.js';
import { countedClocks } from '../measures/sla-compliance.js';
import { covers } from '../measures/stretch.js';
import { stretchOf } from '../measures/stretches.js';
import { CLOCK_STATES, type ClockState } from '../sla/clock-state.js';
import type { Clocks } from '../sla/clocks.js';
import { clocksOf } from '../sla/clocks-of.js';
import { combineFilters } from './document-filter.js';
import type { LeadsQuestion } from './leads-question.js';

/** One clock, of one SLA. */
export interface OneClock {
  readonly clocks: Clocks;
  readonly clock: number;
}

/** Which clocks a list tells beside its leads. */
export interface ListedClocks {
  /** The SLA that the list is of; null where it is of none, and those of all are told. */
  readonly sla: string | null;
  /** The clocks of a lead, and of its deals; in the order of the agreement, then of their starts. */
  ofLead(lead: number): readonly OneClock[];
  ofDeal(deal: number): readonly OneClock[];
  /** The leads (or deals) that have any, where the list is of an SLA. */
  behind(over: Clocks['over']): readonly number[];
}

/**
 * The clocks that are told with a list: of an SLA those that were started in the period and are in one of the states asked
 * for, of anything else all clocks of each lead. They are those that the compliance of that SLA and period counts.
 */
export function listedClocks(
  leads: Leads,
  question: LeadsQuestion,
  dealsOf: (lead: number) => readonly number[],
): ListedClocks {
  const sla = slaOf(question);
  let known: readonly Told[] | null = null;
  // Judged where they are looked at: most lists tell none.
  const told = () => {
    known ??= clocksOf(leads)
      .filter((clocks) => sla === null || clocks.sla.id === sla)
      .map((clocks) => ({ clocks, isListed: listing(leads, question, clocks) }));
    return known;
  };
  const of = (over: Clocks['over'], index: number) =>
    told().flatMap((each) => (each.clocks.over === over ? clocksAt(each, index) : []));
  return {
    sla,
    ofLead: (lead) => [...of('leads', lead), ...dealsOf(lead).flatMap((deal) => of('deals', deal))],
    ofDeal: (deal) => of('deals', deal),
    behind: (over) => told().flatMap((each) => (each.clocks.over === over ? recordsOf(each) : [])),
  };
}

/** How many clocks are in each state, those due and those not due yet apart. */
export function countClocks(listed: Iterable<OneClock>): Compliance {
  const tally = startCompliance();
  for (const { clocks, clock } of listed) addClock(tally, clocks, clock);
  return finishCompliance(tally);
}

/** How a clock stands. */
function stateOf({ clocks, clock }: OneClock): ClockState {
  return CLOCK_STATES[clocks.state[clock]!]!;
}

function slaOf({ asked, row }: LeadsQuestion): string | null {
  return asked.sla ?? row?.measure.sla ?? null;
}

/** The clocks of an SLA, and which of them are told. */
interface Told {
  readonly clocks: Clocks;
  isListed(clock: number): boolean;
}

/** Behind no figure clocks of any time are told, as the leads are that are named. */
function listing(
  leads: Leads,
  { asked: { statuses }, row, period, where }: LeadsQuestion,
  clocks: Clocks,
): Told['isListed'] {
  const isAsked = (clock: number) => statuses === null || statuses.includes(stateOf({ clocks, clock }));
  if (row?.measure.sla == null) return isAsked;
  const counted = countedClocks(leads, clocks, { period, readAt: null });
  // Of what has no value nobody can say who is behind it: that is told instead.
  if (typeof counted === 'string') return () => false;
  const matches = matching(leads, clocks.over, combineFilters(row.where, where));
  const { startAt, startWidth, of } = clocks;
  const stretch = stretchOf(counted.stretches, 0);
  return (clock) =>
    covers(stretch, startAt[clock]!, startWidth[clock]!) && isAsked(clock) && matches[of[clock]!] === 1;
}

function clocksAt({ clocks, isListed }: Told, index: number): OneClock[] {
  const found: OneClock[] = [];
  for (let clock = clocks.first[index] ?? 0; clock < (clocks.first[index + 1] ?? 0); clock++)
    if (isListed(clock)) found.push({ clocks, clock });
  return found;
}

function recordsOf({ clocks, isListed }: Told): number[] {
  const found = new Set<number>();
  for (let clock = 0; clock < clocks.count; clock++) if (isListed(clock)) found.add(clocks.of[clock]!);
  return [...found];
}
