import { measureInfo } from '../definition/catalogue.js';
import type { Leads } from '../leads/leads.js';
import type { Period } from '../time/period.js';
import { shiftPeriod } from '../time/period-arithmetic.js';
import { equalAgeAt } from './equal-age.js';
import { measurePeriods } from './measure-leads.js';
import type { AskedPeriod, MeasureQuery } from './measure-query.js';
import { type Measured, withoutValue } from './measured.js';

/** One period's figure. */
export interface PeriodFigure {
  readonly period: Period;
  readonly measured: Measured;
}

const TREND_PERIODS = 6;

/**
 * The figures of the periods before and of the query's own, oldest first; the last but one is the previous. What
 * goes on ripening is read at the age this period has now. `all` has nothing before it.
 */
export function trendOf(leads: Leads, query: MeasureQuery, count = TREND_PERIODS): readonly PeriodFigure[] {
  const periods = trendPeriods(leads, query, count);
  return toldFigures(query, periods, measurePeriods(leads, { ...query, periods }));
}

/** What was measured in the periods of a trend, of which the last is the query's own, as far as it can be told. */
export function toldFigures(
  query: MeasureQuery,
  periods: readonly AskedPeriod[],
  measured: readonly Measured[],
): readonly PeriodFigure[] {
  const { ripens } = measureInfo(query.measure.kind);
  return periods.map(({ period }, index) => {
    const isEarlier = index < periods.length - 1;
    return { period, measured: isEarlier && ripens ? told(measured[index]!, query) : measured[index]! };
  });
}

function trendPeriods(leads: Leads, query: MeasureQuery, count: number): readonly AskedPeriod[] {
  const periods: AskedPeriod[] = [];
  for (let back = count - 1; back > 0; back--) {
    const period = shiftPeriod(query.period, -back, leads.definition.calendar);
    if (period !== null) periods.push(readAtEqualAge(leads, query, period));
  }
  return [...periods, query];
}

/** When an earlier period is read: whatever ripens at the age that the query's own has now. */
export function readAtEqualAge(leads: Leads, query: MeasureQuery, period: Period): AskedPeriod {
  const isEarlier = period.start !== query.period.start;
  const { ripens } = measureInfo(query.measure.kind);
  return { period, readAt: isEarlier && ripens ? equalAgeAt(leads, query, period) : query.readAt };
}

/**
 * What a current status tells counts as reached now and cannot be told of an earlier day, so without a window an
 * earlier figure with such leads would be lower for want of dates alone: it has no value then.
 */
function told(measured: Measured, { withinDays }: MeasureQuery): Measured {
  const { cannot_tell } = measured.parts;
  const untold = withinDays === null && (cannot_tell ?? 0) !== 0;
  return untold ? withoutValue('no_data', { parts: { cannot_tell: cannot_tell! } }) : measured;
}

/** The figure of the period reported, with which a trend ends. */
export function reportedFigure(trend: readonly PeriodFigure[]): Measured {
  const last = trend.at(-1);
  if (last === undefined) throw new Error('a trend holds at least its own period');
  return last.measured;
}
