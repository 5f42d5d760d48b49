import { HAND_OVER } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { cohortStretch } from './cohort-stretch.js';
import { flowStretch } from './flow-stretch.js';
import { handOverContexts } from './hand-over-context.js';
import { type HandOverDecision, handOverDecision } from './hand-over-fate.js';
import type { MeasureQuery } from './measure-query.js';
import { covers } from './stretch.js';

/** One hand-over of a lead: an event of the log, and how it was decided. */
export interface CountedHandOver extends HandOverDecision {
  readonly event: number;
}

/**
 * The hand-overs of a lead that a figure of hand-overs counts, in order of time; null where the figure is of anything
 * else, or tells nothing.
 */
export function countedHandOvers(
  leads: Leads,
  query: MeasureQuery,
): ((lead: number) => readonly CountedHandOver[]) | null {
  const { handOver } = leads.definition;
  const { kind } = query.measure;
  if (handOver === null || (kind !== 'hand_overs' && kind !== 'acceptance')) return null;
  const exports = evidencingExports(leads, [handOver.at]);
  const stretch = (kind === 'acceptance' ? cohortStretch : flowStretch)(leads, query, exports);
  if (typeof stretch === 'string') return null;
  const contexts = isDated(leads, handOver.accepted)
    ? handOverContexts(leads, handOver, [stretch.limit])
    : null;
  const context = contexts?.[0];
  if (context === undefined) return null;
  const { log } = leads;
  const isCounted = (event: number) =>
    (log.flags[event]! & HAND_OVER) !== 0 && covers(stretch, log.at[event]!, log.width[event]!);
  return (lead) => {
    const found: CountedHandOver[] = [];
    for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++)
      if (isCounted(event)) found.push({ event, ...handOverDecision(context, lead, event) });
    return found;
  };
}
