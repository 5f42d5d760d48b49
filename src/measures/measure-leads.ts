import { isTold } from '../leads/attribute-codes.js';
import type { Leads } from '../leads/leads.js';
import type { Fold } from './fold.js';
import { foldOf } from './fold-of.js';
import type { Grouper } from './grouper.js';
import type { MeasureQuery, PeriodsQuery } from './measure-query.js';
import type { Measured } from './measured.js';
import { foldStates, runFoldEach } from './run-fold.js';
import { type Group, runFoldEachByGroup } from './run-fold-by-group.js';
import { unmeasured } from './unmeasured.js';

export type { MeasureQuery } from './measure-query.js';

/** The figure of one measure for one period, of the leads (or deals) that the filter lets through. */
export function measureLeads(leads: Leads, query: MeasureQuery): Measured {
  return measurePeriods(leads, inOnePeriod(query))[0]!;
}

/** The same for each of several periods, in one pass over the leads. */
export function measurePeriods(leads: Leads, query: PeriodsQuery): readonly Measured[] {
  if (query.periods.length === 0) return [];
  return runFoldEach(leads, knowingFold(leads, query, []), query.where);
}

/** The question of its own period only. */
export function inOnePeriod(query: MeasureQuery): PeriodsQuery {
  return { ...query, periods: [query] };
}

/**
 * The values of which that figure is the median or the mean, sorted, in the unit of the measure (money in `currency`): spans
 * that haven't ended are Infinity. Null where it has no value, and of a measure that is neither.
 */
export function sampleLeads(leads: Leads, query: MeasureQuery): Float64Array | null {
  const fold = knowingFold(leads, inOnePeriod(query), []);
  if (fold.sample === undefined || fold.untold[0] !== null) return null;
  const [state] = foldStates(leads, fold, query.where);
  return Float64Array.from(fold.sample(state)).sort();
}

/** The figure of one group. */
export interface MeasuredGroup extends Omit<Group<Measured>, 'result'> {
  readonly measured: Measured;
}

/**
 * The same figure for each value of an attribute that occurs among those leads (or deals), sorted by code unit, blank
 * last, or for the groups that `grouper` makes of them. Where each is shown, counts and money add up to the whole's.
 */
export function measureGroups(
  leads: Leads,
  query: MeasureQuery,
  attribute: string,
  grouper?: Grouper,
): readonly MeasuredGroup[] {
  const groups = measureGroupPeriods(leads, inOnePeriod(query), attribute, grouper);
  return groups.map(({ value, folded, result }) => ({ value, folded, measured: result[0]! }));
}

/** The same for each of several periods. */
export function measureGroupPeriods(
  leads: Leads,
  query: PeriodsQuery,
  attribute: string,
  grouper?: Grouper,
): readonly Group<readonly Measured[]>[] {
  const fold = knowingFold(leads, query, [attribute]);
  return runFoldEachByGroup(leads, fold, query.where, attribute, grouper);
}

/** The fold that answers the query, if the exports tell what it filters and groups by. */
function knowingFold(leads: Leads, query: PeriodsQuery, groupedBy: readonly string[]): Fold<unknown> {
  const fold = foldOf(leads, query);
  const asked = [...query.where.map(({ attribute }) => attribute), ...groupedBy];
  return isTold(leads, fold.over, asked) ? fold : unmeasured(fold.over, 'not_configured', query);
}
