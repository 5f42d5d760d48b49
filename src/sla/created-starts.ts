import { EVIDENCE } from '../leads/event-log.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import type { Lacking } from './clocks.js';
import {
  NOWHERE,
  type Place,
  placeOfEvent,
  type Starts,
  type StartsBuilder,
  startsBuilder,
} from './starts.js';

const CREATED = EVIDENCE.indexOf('created');

/** The creation of every lead. */
export function createdStarts(leads: Leads): Starts | Lacking {
  if (leads.created === null) return { what: 'column', export: 'leads', column: 'created' };
  const builder = startsBuilder(leads, leads.count);
  for (let lead = 0; lead < leads.count; lead++) addCreation(builder, leads, lead);
  const starts = builder.finish();
  return { ...starts, placeOf: (start) => placeOfCreation(leads, starts.of[start]!) };
}

/** Adds a lead's creation, where that is on record. */
export function addCreation(builder: StartsBuilder, { created }: Leads, lead: number): void {
  if (created !== null) builder.add(lead, created.at[lead]!, created.width[lead]!, NO_EVENT);
}

/** Where a lead's creation is written, where it enters a stage: the event that evidences it tells. */
export function placeOfCreation({ log }: Leads, lead: number): Place {
  for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++)
    if (log.kind[event] === CREATED) return placeOfEvent(log, event);
  return NOWHERE;
}
