import type { Sla } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import type { Day, Instant } from '../time/moment.js';
import { waiversOf } from './waivers-of.js';

/** The date on which a clock counts as started, by the latest moment at which it may have. */
export type StartDay = (latest: Instant) => Day;

const ANY_DAY: Day = 0;

/**
 * On which dates the clocks of an SLA started, in the calendar's zone. Where nothing that was agreed depends on it, neither a
 * target, a waiver nor the agreement itself, any date will do, and none is looked up for each of millions.
 */
export function startDays(leads: Leads, sla: Sla): StartDay {
  const { effectiveFrom, calendar } = leads.definition;
  const targets = [...sla.target, ...sla.terms.flatMap(({ target }) => target)];
  const isDated =
    effectiveFrom !== null || waiversOf(leads, sla).size > 0 || targets.some(({ from }) => from !== null);
  return isDated ? calendar.zone.dayOf : () => ANY_DAY;
}
