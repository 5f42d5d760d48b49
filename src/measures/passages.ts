import type { Definition } from '../definition/definition.js';
import { completeLimit } from '../leads/complete-limit.js';
import { evidencingExports, isDated, statesBetween } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import type { Day, Instant } from '../time/moment.js';
import type { Zone } from '../time/zone.js';
import { cohortStretches } from './cohort-stretch.js';
import { logDays } from './log-days.js';
import type { PeriodsQuery } from './measure-query.js';
import type { NoValue } from './measured.js';
import type { Stretches } from './stretches.js';

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
  /** In which of the periods a lead is of the cohort, by its first recorded entry of `from`. */
  readonly stretches: Stretches;
  /** Per period up to when the exports would show it, had a lead reached `to`: exclusive. */
  readonly observedTo: Float64Array;
  /** Per period the last date that had begun by then. */
  readonly observedDay: Int32Array;
  /** The calendar date of each event of the log. */
  readonly days: Int32Array;
  /** Per state: 1 for exits with no way back. */
  readonly isFinal: Uint8Array;
}

/** Prepares the cohorts of several periods for following, or says why there is none. */
export function passagesOf(leads: Leads, query: PassageQuery): Passages | NoValue {
  const { stages, exits } = leads.definition;
  const { from, to, withinDays } = query;
  const last = lastThatCounts(leads.definition, to);
  const observed = observedLimit(leads, to);
  if (observed === null || !isDated(leads, from)) return 'not_configured';
  const stretches = cohortStretches(leads, query.periods, evidencingExports(leads, [from]));
  const observedTo = stretches.limits.map((limit) => Math.min(limit, observed));
  const isFinal = new Uint8Array(stages.length + exits.length);
  for (const [index, exit] of exits.entries()) if (exit.final) isFinal[stages.length + index] = 1;
  const observedDay = Int32Array.from(observedTo, (at) => lastBegun(leads.definition.calendar.zone, at));
  const days = logDays(leads);
  return { leads, from, to, last, withinDays, stretches, isFinal, observedTo, observedDay, days };
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
