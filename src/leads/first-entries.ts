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
  const { first, state, flags, at, width } = log;
  for (let lead = 0; lead < leadCount; lead++) {
    const end = first[lead + 1]!;
    for (let event = first[lead]!; event < end; event++) {
      const as = flags[event]!;
      if ((as & UNDATED) !== 0) undated[state[event]!]![lead] = 1;
      if ((as & FIRST) === 0) continue;
      const entry = entered[state[event]!]!;
      entry.at[lead] = at[event]!;
      // Zero already where it is an instant: what is never written to takes no memory.
      if (width[event] !== 0) entry.width[lead] = width[event]!;
    }
  }
  return { entered, undated };
}
