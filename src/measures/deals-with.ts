import type { Deals } from '../leads/deals.js';
import type { Leads } from '../leads/leads.js';

/**
 * What a measure needs of the deals export. `undecided`: deals that aren't won are in it too (not `status: won`,
 * where every row is a won deal: a win rate of those would always be 100%, and pipeline only what was won of it).
 */
export type DealNeed = keyof Deals['has'] | 'undecided';

/** The deals, if their export carries all that; else null: the measure is then not configured. */
export function dealsWith(leads: Leads, needs: readonly DealNeed[]): Deals | null {
  const { deals } = leads;
  if (deals === null) return null;
  const status = leads.definition.exports.get('deals')?.status ?? null;
  for (const need of needs) if (need === 'undecided' ? status === 'won' : !deals.has[need]) return null;
  return deals;
}
