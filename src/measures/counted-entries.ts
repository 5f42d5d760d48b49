import type { Leads } from '../leads/leads.js';
import { firstWhere } from '../time/first-where.js';
import { entriesIn } from './entries-in.js';
import type { EntriesIn } from './entries-of.js';
import type { Parts } from './fold.js';
import type { Stretches } from './stretches.js';

/** Which entries count: those of a state (null: of any) that carry one of these flags of the log, each in its period. */
export interface WhichEntries {
  readonly state: number | null;
  readonly flags: number;
  readonly stretches: Stretches;
}

/** Entries that count, in the order of leads and of their events. A measure goes over them in a loop of its own. */
export interface CountedEntries {
  /** Those among which they are found. */
  readonly among: EntriesIn;
  /** The places of those that count. */
  readonly places: Uint32Array;
  /** Of each of these the place of its state among those to which is added. */
  readonly states: Uint32Array;
}

/** Finds the entries of the leads `first` to before `end` that count in some state. */
export function countedEntries(
  leads: Leads,
  { state, flags, stretches }: WhichEntries,
  { of, count }: Omit<Parts<unknown>, 'states'>,
  first: number,
  end: number,
): CountedEntries {
  const among = entriesIn(leads, state, stretches);
  const { limits } = stretches;
  const begin = placeOf(among.lead, first);
  const last = placeOf(among.lead, end);
  const places = new Uint32Array(last - begin);
  const states = new Uint32Array(last - begin);
  let found = 0;
  for (let place = begin; place < last; place++) {
    if ((among.flags[place]! & flags) === 0) continue;
    const period = among.period[place]!;
    const part = of[among.lead[place]!]!;
    if (part === 0 || !(among.at[place]! < limits[period]!)) continue;
    places[found] = place;
    states[found++] = period * count + part - 1;
  }
  return { among, places: places.subarray(0, found), states: states.subarray(0, found) };
}

/** From where on the entries are of this lead, or of a later one. */
function placeOf(leads: Uint32Array, lead: number): number {
  return firstWhere(leads.length, (place) => leads[place]! >= lead);
}
