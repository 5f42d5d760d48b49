import type { Leads } from '../leads/leads.js';
import type { Clocks } from '../sla/clocks.js';
import { clocksOf } from '../sla/clocks-of.js';
import { clockStarts } from './clock-starts.js';
import { cohortStretches } from './cohort-stretch.js';
import { type Compliance, countDue } from './compliance.js';
import { byClockOwner, type CountedClocks, complianceFold } from './compliance-fold.js';
import type { Fold } from './fold.js';
import type { AskedPeriod, PeriodsQuery } from './measure-query.js';
import { type Measured, type NoValue, withoutValue, withValue } from './measured.js';
import { untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

/**
 * Compliance with an SLA: of its clocks that were started in the period and were due by as-of, the share that was met. Of
 * those that cannot be told all may be late: the value is the low end, and with them in time the high one. What is not
 * due yet, and what is excluded, is counted beside it.
 */
export function slaCompliance(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const clocks = clocksOf(leads).find(({ sla }) => sla.id === query.measure.sla);
  if (clocks === undefined) return unmeasured('leads', 'not_configured', query);
  const counted = countedInEach(leads, clocks, query.periods);
  if (counted === null) return untold(clocks, query);
  const fold = complianceFold(counted);
  return {
    ...fold,
    finish: (tally, period) => measuredCompliance(fold.finish(tally, period)),
  } satisfies Fold<ReturnType<typeof fold.start>>;
}

/** Without a value: of nobody's clocks. */
function untold(clocks: Clocks, query: PeriodsQuery): Fold<unknown> {
  const divide = (attribute: string) => (attribute === 'owner' ? byClockOwner(clocks, () => {}) : null);
  return { ...unmeasured(clocks.over, 'not_configured', query), divide } satisfies Fold<null>;
}

/** The clocks of an SLA that were started in a period, or why that can't be said of it. */
export function countedClocks(leads: Leads, clocks: Clocks, asked: AskedPeriod): CountedClocks | NoValue {
  const counted = countedInEach(leads, clocks, [asked]);
  return counted === null ? 'not_configured' : (untoldIn(counted.stretches)[0] ?? counted);
}

/** Those that were started in each of several; null where something is lacking to see any. */
function countedInEach(leads: Leads, clocks: Clocks, periods: readonly AskedPeriod[]): CountedClocks | null {
  if (clocks.lacking !== null) return null;
  const stretches = cohortStretches(leads, periods, clockStarts(leads, clocks.sla));
  return { clocks, stretches, terms: null };
}

/** The share of the clocks due that was met; they are all there are and no sample, so it has no interval. */
export function measuredCompliance(compliance: Compliance): Measured {
  const { states, due, notDue, notDueStates, target, targets } = compliance;
  const denominator = countDue(due);
  const beside = {
    numerator: due.met,
    denominator,
    ...(target === null ? {} : { agreed: target }),
    ...(targets.length < 2 ? {} : { agreedOf: targets }),
    parts: {
      breached: due.breached,
      overdue: due.overdue,
      cannot_tell: due.cannot_tell,
      at_risk: states.at_risk,
      running: states.running,
      excluded: states.excluded,
      not_due: notDue,
      not_due_states: notDueStates,
    },
  };
  return denominator === 0 ? withoutValue('undefined', beside) : withValue(due.met / denominator, beside);
}
