import type { Assumption } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import { measurePeriods } from '../measures/measure-leads.js';
import type { Measured } from '../measures/measured.js';
import type { AgreedPeriod } from './agreed-periods.js';

/** A period with what was agreed for it and what is seen of it alone. */
export interface MeasuredPeriod extends AgreedPeriod {
  readonly measured: Measured;
}

/** What is seen of an assumption in each of these periods, oldest first, as of the report: all in one pass over the leads. */
export function measuredAgreed(
  leads: Leads,
  { measure, withinDays, where }: Assumption,
  agreed: readonly AgreedPeriod[],
): readonly MeasuredPeriod[] {
  const periods = agreed.map(({ period }) => ({ period, readAt: null }));
  const figures = measurePeriods(leads, { measure, withinDays, where, periods });
  return agreed.map((each, index) => ({ ...each, measured: figures[index]! }));
}
