import type { Leads } from '../leads/leads.js';
import { isTold } from './attribute-codes.js';
import type { Fold } from './fold.js';
import { foldOf } from './fold-of.js';
import type { MeasureQuery } from './measure-query.js';
import type { Measured } from './measured.js';
import { type Group, runFold, runFoldByGroup } from './run-fold.js';
import { unmeasured } from './unmeasured.js';

export type { MeasureQuery } from './measure-query.js';

/** The figure of one measure for one period, of the leads (or deals) that the filter lets through. */
export function measureLeads(leads: Leads, query: MeasureQuery): Measured {
  return runFold(leads, knowingFold(leads, query, []), query.where);
}

/**
 * The same figure for each value of an attribute that occurs among those leads (or deals), sorted by code unit,
 * blank last. Counts and money of the groups add up to those of the whole.
 */
export function measureGroups(
  leads: Leads,
  query: MeasureQuery,
  attribute: string,
): readonly { readonly value: string | null; readonly measured: Measured }[] {
  const groups: Group<Measured>[] = runFoldByGroup(
    leads,
    knowingFold(leads, query, [attribute]),
    query.where,
    attribute,
  );
  return groups.map(({ value, result }) => ({ value, measured: result }));
}

/** The fold that answers the query, if the exports tell what it filters and groups by. */
function knowingFold(leads: Leads, query: MeasureQuery, groupedBy: readonly string[]): Fold<unknown> {
  const fold = foldOf(leads, query);
  const asked = [...query.where.map(({ attribute }) => attribute), ...groupedBy];
  return isTold(leads, fold.over, asked) ? fold : unmeasured(fold.over, 'not_configured');
}
