import type { Leads } from '../leads/leads.js';
import type { Grouper } from '../measures/grouper.js';
import { type MeasureQuery, measureGroupPeriods } from '../measures/measure-leads.js';
import { type PeriodFigure, readAtEqualAge, toldFigures } from '../measures/trend-of.js';

/** A group's figures over the periods of a trend. */
export interface GroupTrend {
  /** Null is a blank. */
  readonly value: string | null;
  /** How many values it stands for that aren't shown by themselves; 0 for a value of its own. */
  readonly folded: number;
  readonly trend: readonly PeriodFigure[];
}

/** The trend of every group, over the periods of the whole's: all in one pass over the leads. */
export function groupTrends(
  leads: Leads,
  query: MeasureQuery,
  trend: readonly PeriodFigure[],
  attribute: string,
  grouper: Grouper,
): GroupTrend[] {
  const periods = trend.map(({ period }) => readAtEqualAge(leads, query, period));
  const groups = measureGroupPeriods(leads, { ...query, periods }, attribute, grouper);
  return groups.map(({ value, folded, result }) => ({
    value,
    folded,
    trend: toldFigures(query, periods, result),
  }));
}
