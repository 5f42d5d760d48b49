import { type EventLog, FIRST, UNDATED } from './event-log.js';
import type { Leads } from './leads.js';

/** Per state and lead, read off the log: when it was first entered on record, or that it was reached at a time unknown. */
export function firstEntries(log: EventLog, stateCount: number): Pick<Leads, 'entered' | 'undated'> {
  const leadCount = log.first.length - 1;
  const entered = Array.from({ length: stateCount }, () => ({
    at: new Float64Array(leadCount).fill(Number.NaN),
    width: new Uint32Array(leadCount),
  }));
  const undated = Array.from({ length: stateCount }, () => new Uint8Array(leadCount));
  for (let lead = 0; lead < leadCount; lead++) {
    for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++) {
      const state = log.state[event]!;
      if ((log.flags[event]! & UNDATED) !== 0) undated[state]![lead] = 1;
      if ((log.flags[event]! & FIRST) === 0) continue;
      entered[state]!.at[lead] = log.at[event]!;
      // Zero already where it is an instant: what is never written to takes no memory.
      if (log.width[event] !== 0) entered[state]!.width[lead] = log.width[event]!;
    }
  }
  return { entered, undated };
}
