import type { Leads } from '../leads/leads.js';
import { firstWhere } from '../time/first-where.js';
import { entriesIn } from './entries-in.js';
import { type Parts, stateFor } from './fold.js';
import type { Stretches } from './stretches.js';

/** Which entries are added: those of a state (null: of any) that carry one of these flags of the log, each to its period. */
export interface CountedEntries {
  readonly state: number | null;
  readonly flags: number;
  readonly stretches: Stretches;
}

/** Adds each such entry of the leads `first` to before `end`, in the order of leads and of their events. */
export function addEntries<State>(
  leads: Leads,
  { state, flags, stretches }: CountedEntries,
  to: Parts<State>,
  first: number,
  end: number,
  add: (state: State, lead: number, event: number, period: number, flags: number) => void,
): void {
  const entries = entriesIn(leads, state, stretches);
  const last = placeOf(entries.lead, end);
  for (let place = placeOf(entries.lead, first); place < last; place++) {
    if ((entries.flags[place]! & flags) === 0) continue;
    const period = entries.period[place]!;
    if (!(entries.at[place]! < stretches.limits[period]!)) continue;
    const lead = entries.lead[place]!;
    const found = stateFor(to, period, lead);
    if (found !== undefined) add(found, lead, entries.event[place]!, period, entries.flags[place]!);
  }
}

/** From where on the entries are of this lead, or of a later one. */
function placeOf(leads: Uint32Array, lead: number): number {
  return firstWhere(leads.length, (place) => leads[place]! >= lead);
}
