import { type EventLog, FIRST, UNDATED } from './event-log.js';
import type { Leads } from './leads.js';
import { once } from './once.js';

type Entered = Leads['entered'][number];

/**
 * Per state and lead, read off the log: when it was first entered on record, or that it was reached at a time unknown. The
 * times of a state are gathered when they are asked for: most are looked up in the log alone.
 */
export function firstEntries(log: EventLog, stateCount: number): Pick<Leads, 'entered' | 'undated'> {
  const entered = Array.from({ length: stateCount }, (_, state) => whenAsked(() => timesOf(log, state)));
  return { entered, undated: undatedIn(log, stateCount) };
}

function whenAsked(find: () => Entered): Entered {
  const found = once(find);
  return {
    get at() {
      return found().at;
    },
    get width() {
      return found().width;
    },
  };
}

function timesOf({ first, state, flags, at, width }: EventLog, ofState: number): Entered {
  const leadCount = first.length - 1;
  const entered = { at: new Float64Array(leadCount).fill(Number.NaN), width: new Uint32Array(leadCount) };
  for (let lead = 0; lead < leadCount; lead++) {
    const end = first[lead + 1]!;
    for (let event = first[lead]!; event < end; event++) {
      if (state[event] !== ofState || (flags[event]! & FIRST) === 0) continue;
      entered.at[lead] = at[event]!;
      // Zero already where it is an instant: what is never written to takes no memory.
      if (width[event] !== 0) entered.width[lead] = width[event]!;
    }
  }
  return entered;
}

function undatedIn({ first, state, flags }: EventLog, stateCount: number): Uint8Array[] {
  const leadCount = first.length - 1;
  const undated = Array.from({ length: stateCount }, () => new Uint8Array(leadCount));
  for (let lead = 0; lead < leadCount; lead++) {
    const end = first[lead + 1]!;
    for (let event = first[lead]!; event < end; event++)
      if ((flags[event]! & UNDATED) !== 0) undated[state[event]!]![lead] = 1;
  }
  return undated;
}
