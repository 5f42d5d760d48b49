import type { Leads } from '../leads/leads.js';
import { type EntriesAmong, entriesIn } from './entries-in.js';
import type { Parts } from './fold.js';
import { type CountedEntries, type EntriesRoom, lendEntries } from './lend-entries.js';
import { NO_PERIOD, type Stretches } from './stretches.js';

/** Which entries count: those of a state (null: of any) that carry one of these flags of the log, each in its period. */
export interface WhichEntries {
  readonly state: number | null;
  readonly flags: number;
  readonly stretches: Stretches;
}

/**
 * Finds the entries of the leads `first` to before `end` that count in some state, for `use` to go over. They are written
 * over when the next are asked for: what is to be kept has to be copied, and asking for others meanwhile throws.
 */
export function withCountedEntries(
  leads: Leads,
  which: WhichEntries,
  parts: Omit<Parts<unknown>, 'states'>,
  first: number,
  end: number,
  use: (entries: CountedEntries) => void,
): void {
  const among = entriesIn(leads, which.state, which.stretches);
  lendEntries(leads.log, among.places.length, (room) => {
    room.count = choose(room, among, which, parts, fromLead(among, first), end);
    use(room);
  });
}

/** From where on the places are of entries of this lead, or of a later one. */
function fromLead({ entries, places }: EntriesAmong, lead: number): number {
  let low = 0;
  let high = places.length;
  // As `firstWhere` does, without a test to call: leads are asked for one by one, too.
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries.lead[places[middle]!]! >= lead) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Writes down those from `begin` on that count, up to the lead `end`, and says how many they are. */
function choose(
  { event, lead, period, flags, slot }: EntriesRoom,
  { entries, places, askedPeriod }: EntriesAmong,
  { flags: wanted, stretches: { limits } }: WhichEntries,
  { of, count }: Omit<Parts<unknown>, 'states'>,
  begin: number,
  end: number,
): number {
  let found = 0;
  for (let i = begin; i < places.length; i++) {
    const place = places[i]!;
    const whose = entries.lead[place]!;
    if (whose >= end) break;
    const asked = askedPeriod[entries.period[place]!]!;
    const carried = entries.flags[place]!;
    if (asked === NO_PERIOD || (carried & wanted) === 0) continue;
    const part = of[whose]!;
    if (part === 0 || !(entries.at[place]! < limits[asked]!)) continue;
    event[found] = entries.event[place]!;
    lead[found] = whose;
    period[found] = asked;
    flags[found] = carried;
    slot[found++] = asked * count + part - 1;
  }
  return found;
}
