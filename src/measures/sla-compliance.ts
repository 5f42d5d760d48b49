import type { Leads } from '../leads/leads.js';
import type { Clocks } from '../sla/clocks.js';
import { clocksOf } from '../sla/clocks-of.js';
import { clockStarts } from './clock-starts.js';
import { cohortStretch } from './cohort-stretch.js';
import { type Compliance, countDue } from './compliance.js';
import { byClockOwner, type CountedClocks, complianceFold } from './compliance-fold.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { type Measured, type NoValue, withoutValue, withValue } from './measured.js';
import { unmeasured } from './unmeasured.js';

/**
 * Compliance with an SLA: of its clocks that were started in the period and were due by as-of, the share that was met. Of
 * those that cannot be told all may be late: the value is the low end, and with them in time the high one. What is not
 * due yet, and what is excluded, is counted beside it.
 */
export function slaCompliance(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const clocks = clocksOf(leads).find(({ sla }) => sla.id === query.measure.sla);
  if (clocks === undefined) return unmeasured('leads', 'not_configured');
  const counted = countedClocks(leads, clocks, query);
  if (typeof counted === 'string') return untold(clocks, counted);
  const fold = complianceFold(counted);
  return {
    ...fold,
    finish: (tally) => measuredCompliance(fold.finish(tally)),
  } satisfies Fold<ReturnType<typeof fold.start>>;
}

/** Without a value, and with the groups that other periods have. */
function untold(clocks: Clocks, reason: NoValue): Fold<unknown> {
  const divide = (attribute: string) => (attribute === 'owner' ? byClockOwner(clocks, () => {}) : null);
  return { ...unmeasured(clocks.over, reason), divide } satisfies Fold<null>;
}

/** The clocks of an SLA that were started in a period, or why that can't be said of it. */
export function countedClocks(
  leads: Leads,
  clocks: Clocks,
  query: Pick<MeasureQuery, 'period' | 'readAt'>,
): CountedClocks | NoValue {
  if (clocks.lacking !== null) return 'not_configured';
  const { exports, entry } = clockStarts(leads, clocks.sla);
  const stretch = cohortStretch(leads, query, exports);
  if (typeof stretch === 'string') return stretch;
  return { clocks, stretch, terms: null, startState: entry?.state ?? null };
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
