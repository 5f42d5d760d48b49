import type { Leads } from '../../leads/leads.js';
import { enteredAfterLater } from '../checked-stages.js';

/** The ids of the stages that any of these leads first entered after a later one, in their order; all, where that can't be told. */
export function outOfOrderStages(leads: Leads | null, of: readonly number[]): string[] {
  if (leads === null) return [];
  const { stages } = leads.definition;
  const entered = new Set(of.flatMap((lead) => enteredAfterLater(leads, lead)));
  const found = entered.size === 0 ? [...stages.keys()] : [...entered].sort((a, b) => a - b);
  return found.map((stage) => stages[stage]!.id);
}
