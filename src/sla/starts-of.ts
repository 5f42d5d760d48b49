import type { Sla } from '../definition/definition.js';
import { isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { assignedStarts } from './assigned-starts.js';
import type { Lacking } from './clocks.js';
import { createdStarts } from './created-starts.js';
import { entryStart } from './entry-start.js';
import { type Starts, startsBuilder } from './starts.js';

/** Every start of the SLA's clocks that has a time, or what is lacking to see any. */
export function startsOf(leads: Leads, sla: Sla): Starts | Lacking {
  const entry = entryStart(leads, sla);
  if (entry === null) return sla.starts === 'created' ? createdStarts(leads) : assignedStarts(leads, sla);
  return entry.state < 0 ? { what: 'state', state: 0 } : entries(leads, entry.state, entry.flags);
}

/** The dated entries of one state that count as this. */
function entries(leads: Leads, state: number, as: number): Starts | Lacking {
  if (!isDated(leads, state)) return { what: 'state', state };
  const { first, state: states, flags, at, width, line, file } = leads.log;
  let room = 0;
  for (let event = 0; event < at.length; event++)
    if ((flags[event]! & as) !== 0 && states[event] === state) room++;
  const builder = startsBuilder(leads, room);
  for (let lead = 0; lead < leads.count; lead++) {
    const end = first[lead + 1]!;
    for (let event = first[lead]!; event < end; event++) {
      if ((flags[event]! & as) !== 0 && states[event] === state)
        builder.add(lead, at[event]!, width[event]!, event, line[event]!, file[event]!);
    }
  }
  return builder.finish();
}
