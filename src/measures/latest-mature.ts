import { measureInfo } from '../definition/catalogue.js';
import type { Leads } from '../leads/leads.js';
import { shiftPeriod } from '../time/period-arithmetic.js';
import { measureLeads } from './measure-leads.js';
import type { MeasureQuery } from './measure-query.js';
import type { Measured } from './measured.js';
import type { PeriodFigure } from './trend-of.js';

/** Three years of months: an older cohort says little about this one. */
const FARTHEST_BACK = 36;

/**
 * The newest period, going back from the query's own, of which the figure is known, whose cohort has anyone in it and nobody
 * who may still arrive; null where there is none, for what is no cohort, and without a window, which nothing but exits would
 * end.
 */
export function latestMature(leads: Leads, query: MeasureQuery, own: Measured): PeriodFigure | null {
  if (!measureInfo(query.measure.kind).ripens || query.withinDays === null) return null;
  for (let back = 0; back <= FARTHEST_BACK; back++) {
    const period = back === 0 ? query.period : shiftPeriod(query.period, -back, leads.definition.calendar);
    if (period === null || period.end <= leads.earliest) return null;
    const measured = back === 0 ? own : measureLeads(leads, { ...query, period });
    if (measured.value !== null && measured.mature === true) return { period, measured };
  }
  return null;
}
