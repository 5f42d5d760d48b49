import type { Sla } from '../definition/definition.js';
import { isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { assignedStarts } from './assigned-starts.js';
import type { Lacking } from './clocks.js';
import { createdStarts } from './created-starts.js';
import { entryStart } from './entry-start.js';
import { placeOfEvent, type Starts, startsBuilder } from './starts.js';

/** Every start of the SLA's clocks that has a time, or what is lacking to see any. */
export function startsOf(leads: Leads, sla: Sla): Starts | Lacking {
  const entry = entryStart(leads, sla);
  if (entry === null) return sla.starts === 'created' ? createdStarts(leads) : assignedStarts(leads, sla);
  return entry.state < 0 ? { what: 'state', state: 0 } : entries(leads, entry.state, entry.flags);
}

/** The dated entries of one state that count as this. */
function entries(leads: Leads, state: number, as: number): Starts | Lacking {
  if (!isDated(leads, state)) return { what: 'state', state };
  const { first, at, width } = leads.log;
  const events = eventsOf(leads, state, as);
  const builder = startsBuilder(leads, events.length);
  let lead = 0;
  for (let index = 0; index < events.length; index++) {
    const event = events[index]!;
    while (event >= first[lead + 1]!) lead++;
    builder.add(lead, at[event]!, width[event]!, event);
  }
  const starts = builder.finish();
  return { ...starts, placeOf: (start) => placeOfEvent(leads.log, starts.event[start]!) };
}

/** The flags of an event are the bits of a byte. */
const FLAG_BITS = 8;

/**
 * The events of the log that enter this state as one of these. Which of millions do nothing foretells, so that each is looked
 * up in a table, and written down whether it counts or not: to decide of each takes twice as long.
 */
function eventsOf({ log, entered }: Leads, wanted: number, as: number): Uint32Array {
  const { state, flags } = log;
  const counts = new Uint8Array(entered.length << FLAG_BITS);
  for (let each = 0; each < 1 << FLAG_BITS; each++)
    if ((each & as) !== 0) counts[(wanted << FLAG_BITS) | each] = 1;
  const found = new Uint32Array(state.length + 1);
  let count = 0;
  for (let event = 0; event < state.length; event++) {
    found[count] = event;
    count += counts[(state[event]! << FLAG_BITS) | flags[event]!]!;
  }
  return found.subarray(0, count);
}
