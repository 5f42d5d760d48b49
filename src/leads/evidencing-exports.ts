import type { Evidence, ExportName } from '../definition/definition.js';
import type { Deals } from './deals.js';
import { evidencedBy } from './evidenced-by.js';
import type { Leads } from './leads.js';

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
      if (isOnlyShown(leads, name, found.entered)) return false;
      return name !== 'deals' || dealsTell(leads.deals, found.entered.deal);
    });
  });
}

/** Whether of this export only the changes between its snapshots tell of such an entry: these are then what evidences it. */
function isOnlyShown({ snapshots }: Leads, name: ExportName, { created, column, deal }: Evidence): boolean {
  if (name === 'leads') return snapshots.has('stage_history') && !created && column === null;
  return name === 'deals' && snapshots.has('deal_history') && deal !== null && 'stages' in deal;
}

/**
 * The exports by whose snapshots alone some of these states show: a lead may have come to one and gone again between two,
 * and nothing tells. A stage that a date, a history export or a closing of deals dates too is on record.
 */
export function shownOnlyBySnapshots(leads: Leads, states: readonly number[]): ('leads' | 'deals')[] {
  const { definition, snapshots, completeTo, deals } = leads;
  const { stages, exits } = definition;
  const shown = states.flatMap((state): ('leads' | 'deals')[] => {
    const entered = (stages[state] ?? exits[state - stages.length])!.entered;
    const byStatus = entered.status.length > 0;
    const byStage = entered.deal !== null && 'stages' in entered.deal;
    if (byStatus && completeTo.has('stage_history') && !snapshots.has('stage_history')) return [];
    if (byStage && deals?.history && !snapshots.has('deal_history')) return [];
    const isDealDated = !byStage && deals?.has.linked === true && dealsDate(deals, entered.deal);
    if (entered.created || entered.column !== null || isDealDated) return [];
    const byLeads = byStatus && snapshots.has('stage_history');
    return [
      ...(byLeads ? ['leads' as const] : []),
      ...(byStage && snapshots.has('deal_history') ? ['deals' as const] : []),
    ];
  });
  return [...new Set(shown)];
}

/**
 * Whether the exports can tell when this state is entered: by a created time, a dated column, history, or a deal
 * that is linked to its lead (a stage of the deal's only by its history). A current status tells only that it was.
 */
export function isDated({ definition, deals, completeTo }: Leads, state: number): boolean {
  const { stages, exits } = definition;
  const entered = (stages[state] ?? exits[state - stages.length])?.entered;
  if (entered === undefined) return false;
  const byLeads = entered.created || entered.column !== null;
  const byHistory = entered.status.length > 0 && completeTo.has('stage_history');
  const byDeals = deals?.has.linked === true && dealsDate(deals, entered.deal);
  return byLeads || byHistory || byDeals;
}

/** All states from one to another, both included. */
export function statesBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

function dealsTell(deals: Deals | null, evidence: Evidence['deal']): boolean {
  if (deals === null || evidence === null) return false;
  return 'stages' in evidence || dealsDate(deals, evidence);
}

function dealsDate({ has, history }: Deals, evidence: Evidence['deal']): boolean {
  if (evidence === null) return false;
  if ('stages' in evidence) return history !== null;
  return evidence.on === 'created' ? has.created : has.outcome;
}
