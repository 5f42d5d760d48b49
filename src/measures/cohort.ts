import type { Filter } from '../definition/definition.js';
import { isTold } from '../leads/attribute-codes.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { spanSeconds } from '../time/span.js';
import { addPassages } from './add-passages.js';
import { addPassage, type CohortTally, startTally } from './cohort-tally.js';
import { type Estimate, estimateAt, type Observations, observe } from './estimate.js';
import type { Fold } from './fold.js';
import type { Grouper } from './grouper.js';
import type { AskedPeriod } from './measure-query.js';
import { type Measured, type NoValue, withoutValue } from './measured.js';
import { measuredMedian } from './measured-median.js';
import { measuredRate } from './measured-rate.js';
import { type Passage, REACHED } from './passage.js';
import { type PassageQuery, type Passages, passagesOf } from './passages.js';
import { runFold } from './run-fold.js';
import { type Group, runFoldByGroup } from './run-fold-by-group.js';
import { addSpan, type Spans, startSpans } from './spans.js';
import { stretchOf, untoldIn } from './stretches.js';

/** Which cohort `funnel` asks for. */
export interface CohortQuery extends Omit<PassageQuery, 'periods'>, AskedPeriod {
  readonly where: Filter;
}

/** One cohort in full: how many got from one stage to another, how fast, and what is still to come. */
export interface Cohort {
  /** Why there is no rate: nothing else then means anything. */
  readonly noValue: Measured['noValue'];
  readonly entered: number;
  /** Reached `to` or a later stage, inside the window where there is one. */
  readonly reached: number;
  readonly rate: number | null;
  readonly interval: Measured['interval'];
  readonly open: number;
  readonly exited: number;
  readonly cannotTell: number;
  readonly mature: boolean;
  readonly estimate: Estimate | null;
  /** How many times the median and p90 are of: leads reached with a recorded entry of `to` itself, not before the start. */
  readonly n: number;
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
}

interface CohortState {
  readonly tally: CohortTally;
  readonly spans: Spans;
  readonly observations: Observations;
}

/** The cohort of leads that first entered `from` in the period. */
export function cohortOf(leads: Leads, query: CohortQuery): Cohort {
  return runFold(leads, cohortFold(leads, query), query.where);
}

/** The same for each value of an attribute that occurs among the leads, or for the groups that `grouper` makes of them. */
export function cohortGroups(
  leads: Leads,
  query: CohortQuery,
  attribute: string,
  grouper?: Grouper,
): readonly Group<Cohort>[] {
  return runFoldByGroup(leads, cohortFold(leads, query, [attribute]), query.where, attribute, grouper);
}

function cohortFold(
  leads: Leads,
  query: CohortQuery,
  groupedBy: readonly string[] = [],
): Fold<CohortState, Cohort> {
  const passages = cohortPassages(leads, query, groupedBy);
  return {
    over: 'leads',
    untold: [null],
    start: () => ({ tally: startTally(), spans: startSpans(), observations: { all: [], followed: 0 } }),
    add(into, first, end) {
      if (typeof passages === 'string') return;
      addPassages(passages, into, first, end, (state, passage, lead, start, period) => {
        addPassage(state.tally, passage);
        if (passage.fate === REACHED && !passage.implied) addTime(state.spans, passages, lead, passage);
        if (query.withinDays !== null) observe(state.observations, passages, period, start, passage);
      });
    },
    finish(state) {
      const { tally } = state;
      const { withinDays } = query;
      const mature =
        typeof passages !== 'string' && stretchOf(passages.stretches, 0).whole && tally.open === 0;
      const rate =
        typeof passages === 'string'
          ? withoutValue(passages)
          : measuredRate(tally.reached, tally.entered, {}, tally.cannotTell);
      const times = measuredMedian(state.spans.seconds);
      const estimates = withinDays !== null && !mature;
      return {
        noValue: rate.noValue,
        entered: tally.entered,
        reached: tally.reached,
        rate: rate.value,
        interval: rate.interval,
        open: tally.open,
        exited: tally.exited,
        cannotTell: tally.cannotTell,
        mature,
        estimate: estimates ? estimateAt(withinDays, state.observations, leads.definition.minSample) : null,
        n: state.spans.seconds.length,
        medianSeconds: times.value,
        p90Seconds: times.parts.p90 as number | null,
      };
    },
  };
}

/** The cohort's leads made ready to be followed, or why they can't be. */
function cohortPassages(leads: Leads, query: CohortQuery, groupedBy: readonly string[]): Passages | NoValue {
  const asked = [...query.where.map(({ attribute }) => attribute), ...groupedBy];
  const passages = isTold(leads, 'leads', asked)
    ? passagesOf(leads, { ...query, periods: [query] })
    : 'not_configured';
  return typeof passages === 'string' ? passages : (untoldIn(passages.stretches)[0] ?? passages);
}

/** The time to the lead's own entry of `to`; one at an unknown time has none. */
function addTime(spans: Spans, { leads, from }: Passages, lead: number, passage: Passage): void {
  if (passage.own === NO_EVENT) return;
  const start = leads.entered[from]!;
  const { log } = leads;
  const entry = { at: log.at[passage.own]!, width: log.width[passage.own]! };
  addSpan(
    spans,
    spanSeconds(leads.definition.calendar.zone, { at: start.at[lead]!, width: start.width[lead]! }, entry),
  );
}
