import { lastMomentOf } from '../leads/arrange-events.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import type { Clocks } from './clocks.js';
import { entryStart } from './entry-start.js';
import type { Start } from './stop.js';

/** The start of one clock of leads, as the conditions need it. */
export function clockStart(leads: Leads, clocks: Clocks, clock: number): Start {
  const [lead, at, width] = [clocks.of[clock]!, clocks.startAt[clock]!, clocks.startWidth[clock]!];
  return {
    lead,
    at,
    width,
    from: at,
    to: lastMomentOf(leads.definition.calendar.zone, at, width),
    event: startEvent(leads, clocks, clock),
    file: clocks.startPlace(clock).file,
  };
}

/** The entry that started it; NO_EVENT where creation or an assignment did. */
function startEvent(leads: Leads, clocks: Clocks, clock: number): number {
  const { log } = leads;
  const entry = entryStart(leads, clocks.sla);
  if (entry === null) return NO_EVENT;
  const lead = clocks.of[clock]!;
  for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++) {
    const isEntry = log.state[event] === entry.state && (log.flags[event]! & entry.flags) !== 0;
    if (isEntry && log.at[event] === clocks.startAt[clock] && log.width[event] === clocks.startWidth[clock])
      return event;
  }
  return NO_EVENT;
}
