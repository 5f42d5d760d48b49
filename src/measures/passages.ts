import type { Definition } from '../definition/definition.js';
import { completeLimit } from '../leads/complete-limit.js';
import { evidencingExports, isDated, statesBetween } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import type { Day, Instant } from '../time/moment.js';
import type { Zone } from '../time/zone.js';
import { cohortStretches } from './cohort-stretch.js';
import { type LogDays, logDays } from './log-days.js';
import type { PeriodsQuery } from './measure-query.js';
import type { NoValue } from './measured.js';
import { NEVER } from './passage.js';
import type { Stretches } from './stretches.js';

/** What it is for a lead on its way to enter a state: nothing; a stage past `to`; `to` itself; an exit with no way back. */
export const NEITHER = 0;
const PASSES = 1;
export const ARRIVES = 2;
export const LEAVES = 3;

/** From which stage to which, in how many days: what is asked of each lead of a cohort. */
export interface PassageQuery extends Pick<PeriodsQuery, 'withinDays' | 'periods'> {
  /** Indexes of stages. */
  readonly from: number;
  readonly to: number;
}

/** The same, with all that is needed to follow one lead. */
export interface Passages {
  readonly leads: Leads;
  readonly from: number;
  readonly to: number;
  /** The last stage whose entry counts as having reached `to`. */
  readonly last: number;
  readonly withinDays: number | null;
  /** The same as days from the start: from the first to the last on which an entry of `to` counts. */
  readonly earliest: number;
  readonly latest: number;
  /** In which of the periods a lead is of the cohort, by its first recorded entry of `from`. */
  readonly stretches: Stretches;
  /** Per period up to when the exports would show it, had a lead reached `to`: exclusive. */
  readonly observedTo: Float64Array;
  /** Per period the last date that had begun by then. */
  readonly observedDay: Int32Array;
  readonly days: LogDays;
  /** Per state: NEITHER, PASSES, ARRIVES or LEAVES. */
  readonly roles: Uint8Array;
}

/** Prepares the cohorts of several periods for following, or says why there is none. */
export function passagesOf(leads: Leads, query: PassageQuery): Passages | NoValue {
  const { definition } = leads;
  const { from, to, withinDays } = query;
  const last = lastThatCounts(definition, to);
  const observed = observedLimit(leads, to);
  if (observed === null || !isDated(leads, from)) return 'not_configured';
  const stretches = cohortStretches(leads, query.periods, evidencingExports(leads, [from]));
  const observedTo = stretches.limits.map((limit) => Math.min(limit, observed));
  return {
    leads,
    from,
    to,
    last,
    withinDays,
    earliest: -definition.orderToleranceDays,
    latest: withinDays ?? NEVER,
    stretches,
    observedTo,
    observedDay: Int32Array.from(observedTo, (at) => lastBegun(definition.calendar.zone, at)),
    days: logDays(leads),
    roles: rolesOf(definition, to, last),
  };
}

function rolesOf({ stages, exits }: Definition, to: number, last: number): Uint8Array {
  const ofStages = stages.map((_, stage) =>
    stage === to ? ARRIVES : stage > to && stage <= last ? PASSES : NEITHER,
  );
  return Uint8Array.from([...ofStages, ...exits.map(({ final }) => (final ? LEAVES : NEITHER))]);
}

/** The last date that has begun by an instant; 0 of no instant. */
function lastBegun(zone: Zone, at: Instant): Day {
  let day = zone.dayOf(at);
  while (zone.startOfDay(day + 1) <= at) day++;
  return day;
}

/** The last stage whose entry counts as having reached this one: the path's last, unless none may be skipped. */
function lastThatCounts({ stages, maySkipStages }: Definition, stage: number): number {
  return maySkipStages ? stages.length - 1 : stage;
}

/** Up to when reaching a stage is on record: as far as the least complete of the exports that evidence it. */
export function observedLimit(leads: Leads, stage: number): Instant | null {
  const states = statesBetween(stage, lastThatCounts(leads.definition, stage));
  return completeLimit(leads, evidencingExports(leads, states));
}
