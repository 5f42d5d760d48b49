import type { Leads } from '../leads/leads.js';
import { foldOf } from './fold-of.js';
import type { MeasureQuery } from './measure-query.js';
import type { Measured } from './measured.js';
import { type Group, runFold, runFoldByGroup } from './run-fold.js';

export type { MeasureQuery } from './measure-query.js';

/** The figure of one measure for one period, of the leads (or deals) that the filter lets through. */
export function measureLeads(leads: Leads, query: MeasureQuery): Measured {
  return runFold(leads, foldOf(leads, query), query.where);
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
  const groups: Group<Measured>[] = runFoldByGroup(leads, foldOf(leads, query), query.where, attribute);
  return groups.map(({ value, result }) => ({ value, measured: result }));
}
