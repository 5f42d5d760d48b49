import type { Leads } from '../leads/leads.js';
import { complianceFold } from '../measures/compliance-fold.js';
import type { MeasureQuery } from '../measures/measure-leads.js';
import { runFold } from '../measures/run-fold.js';
import { countedClocks } from '../measures/sla-compliance.js';
import { stretchesOf, stretchOf } from '../measures/stretches.js';
import type { Clocks } from '../sla/clocks.js';
import type { Instant } from '../time/moment.js';
import { clockCounts } from './kept-clocks.js';
import type { SlaItem } from './sla-item.js';

/** When the clocks of a list started: from, and before. */
export interface Started {
  readonly from: Instant;
  readonly to: Instant;
}

/** The clocks that a list holds beyond those of the period, and the earlier ones that still run. */
export function besidePeriod(
  leads: Leads,
  clocks: Clocks,
  query: MeasureQuery,
  { from, to }: Started,
): Pick<SlaItem, 'since' | 'still_open'> {
  const counted = countedClocks(leads, clocks, query);
  if (typeof counted === 'string') return { since: null, still_open: null };
  const complianceIn = (start: Instant, end: Instant) => {
    const stretches = stretchesOf([{ ...stretchOf(counted.stretches, 0), start, end }]);
    return runFold(leads, complianceFold({ ...counted, stretches }), query.where);
  };
  const { overdue, at_risk, running } = complianceIn(Number.NEGATIVE_INFINITY, from).states;
  const { end } = query.period;
  return {
    since: to > end ? clockCounts(complianceIn(end, to)) : null,
    still_open: { overdue, at_risk, running },
  };
}
