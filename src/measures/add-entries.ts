import type { Leads } from '../leads/leads.js';
import { type Parts, stateFor } from './fold.js';
import { periodAt, type Stretches } from './stretches.js';

/** Which entries are added: those of a state (null: of any) that carry this flag of the log, each to its period. */
export interface CountedEntries {
  readonly state: number | null;
  readonly flag: number;
  readonly stretches: Stretches;
}

/** Adds each such entry of the leads `first` to before `end`, in the order of leads and of their events. */
export function addEntries<State>(
  { log }: Leads,
  { state, flag, stretches }: CountedEntries,
  to: Parts<State>,
  first: number,
  end: number,
  add: (state: State, lead: number, event: number, period: number) => void,
): void {
  const { flags, state: states, at, width } = log;
  let event = log.first[first] ?? 0;
  for (let lead = first; lead < end; lead++) {
    for (const last = log.first[lead + 1]!; event < last; event++) {
      if ((flags[event]! & flag) === 0 || (state !== null && states[event] !== state)) continue;
      const period = periodAt(stretches, at[event]!, width[event]!);
      const found = stateFor(to, period, lead);
      if (found !== undefined) add(found, lead, event, period);
    }
  }
}
