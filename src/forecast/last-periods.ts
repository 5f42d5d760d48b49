import type { Assumption } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import { measurePeriods } from '../measures/measure-leads.js';
import { newestCompletePeriod, shiftPeriod } from '../time/period-arithmetic.js';
import { firstRecord } from './first-record.js';

/**
 * A volume in each of the last whole periods that are over as of the report, oldest first: so many at most, and only those
 * that began when what is counted was on record, and of which the exports tell.
 */
export function lastPeriods(
  leads: Leads,
  measure: Assumption['measure'],
  unit: NonNullable<Assumption['per']>,
  count: number,
): readonly number[] {
  const { definition, asOf, earliest } = leads;
  const { calendar } = definition;
  const newest = newestCompletePeriod(unit, { calendar, asOf, earliest });
  const begun = firstDay(leads, measure);
  const periods = Array.from({ length: count }, (_, i) =>
    shiftPeriod(newest, i + 1 - count, calendar),
  ).flatMap((period) => (period !== null && period.start >= begun ? { period, readAt: null } : []));
  const figures = measurePeriods(leads, { measure, withinDays: null, where: [], periods });
  return figures.flatMap(({ value }) => value ?? []);
}

/** What a day holds on which the records begin may be all of that day. */
function firstDay(leads: Leads, measure: Assumption['measure']): number {
  const { zone } = leads.definition.calendar;
  return zone.startOfDay(zone.dayOf(firstRecord(leads, measure)));
}
