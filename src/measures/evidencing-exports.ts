import type { Evidence, ExportName } from '../definition/definition.js';
import type { Deals } from '../leads/deals.js';
import { evidencedBy } from '../leads/evidencing-export.js';
import type { Leads } from '../leads/leads.js';

/**
 * The exports, of those that were read, whose records evidence an entry of any of these states. None where the
 * deals export lacks the column that would: the measure is then not configured.
 */
export function evidencingExports(leads: Leads, states: readonly number[]): ExportName[] {
  const { stages, exits } = leads.definition;
  return [...leads.completeTo.keys()].filter((name) => {
    const evidenced = evidencedBy(leads.definition, name);
    return states.some((state) => {
      const found = stages[state] ?? exits[state - stages.length];
      if (found === undefined || !evidenced.includes(found.id)) return false;
      return name !== 'deals' || dealsTell(leads.deals, found.entered.deal);
    });
  });
}

/** All states from one to another, both included. */
export function statesBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

function dealsTell(deals: Deals | null, evidence: Evidence['deal']): boolean {
  if (deals === null || evidence === null) return false;
  if ('stages' in evidence) return true;
  return evidence.on === 'created' ? deals.has.created : deals.has.outcome;
}
