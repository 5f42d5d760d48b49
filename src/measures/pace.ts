import type { Leads } from '../leads/leads.js';
import { standardDeviation } from '../statistics/standard-deviation.js';
import { shiftPeriod } from '../time/period-arithmetic.js';
import { workingSecondsBetween } from '../time/working-calendar.js';
import { measureLeads, measurePeriods } from './measure-leads.js';
import type { MeasureQuery } from './measure-query.js';
import { rounded } from './rounded.js';

/** Where a volume will end up if the rest of the period goes as it went so far. */
export interface Pace {
  readonly projected: number;
  /** 95%, by how much the last 12 periods varied; no lower than what is there already. */
  readonly low: number;
  readonly high: number;
  /** The share of the period's working time that is over, 0–1. */
  readonly elapsed: number;
}

const PERIODS_BACK = 12;
const Z_95 = 1.96;

/**
 * The pace of a volume while its period runs: value ÷ s ± 1.96 × SD of the last 12 periods × √(1 − s), s being the
 * elapsed share of working time. Null for other measures, for winning (never paced), with fewer than 12 periods
 * before it, and where no working time is over yet, or all of it.
 */
export function paceOf(leads: Leads, query: MeasureQuery): Pace | null {
  if (query.measure.kind !== 'volume' || isWinning(leads, query.measure.of[0]!)) return null;
  const elapsed = elapsedShare(leads, query);
  const { value } = measureLeads(leads, query);
  if (value === null || !(elapsed > 0 && elapsed < 1)) return null;
  const before = volumesBefore(leads, query);
  if (before === null) return null;
  const projected = value / elapsed;
  const reach = Z_95 * standardDeviation(before) * Math.sqrt(1 - elapsed);
  return {
    projected: rounded(projected),
    low: rounded(Math.max(value, projected - reach)),
    high: rounded(projected + reach),
    elapsed: rounded(elapsed),
  };
}

function isWinning({ definition, deals }: Leads, stage: number): boolean {
  const evidence = definition.stages[stage]!.entered.deal;
  if (evidence !== null && 'on' in evidence && evidence.on === 'won') return true;
  return deals === null && stage === definition.stages.length - 1;
}

function elapsedShare(leads: Leads, { period }: MeasureQuery): number {
  const { calendar } = leads.definition;
  const all = workingSecondsBetween(calendar, period.start, period.end);
  return workingSecondsBetween(calendar, period.start, Math.min(period.end, leads.asOf.limit)) / all;
}

function volumesBefore(leads: Leads, query: MeasureQuery): readonly number[] | null {
  const periods = Array.from({ length: PERIODS_BACK }, (_, i) =>
    shiftPeriod(query.period, i - PERIODS_BACK, leads.definition.calendar),
  ).flatMap((period) => (period === null ? [] : { period, readAt: query.readAt }));
  const volumes = measurePeriods(leads, { ...query, periods }).flatMap(({ value }) => value ?? []);
  return volumes.length < PERIODS_BACK ? null : volumes;
}
