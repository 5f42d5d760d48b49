import type { Leads } from '../leads/leads.js';
import { firstWhere } from '../time/first-where.js';
import { type EntriesAmong, entriesIn } from './entries-in.js';
import type { EntriesIn } from './entries-of.js';
import type { Parts } from './fold.js';
import { NO_PERIOD, type Stretches } from './stretches.js';

/** Which entries count: those of a state (null: of any) that carry one of these flags of the log, each in its period. */
export interface WhichEntries {
  readonly state: number | null;
  readonly flags: number;
  readonly stretches: Stretches;
}

/** Entries that count, in the order of leads and of their events. A measure goes over them in a loop of its own. */
export interface CountedEntries extends Omit<EntriesIn, 'at'> {
  readonly count: number;
  /** Of each the place of its state among those to which is added. */
  readonly to: Uint32Array;
}

/** Finds the entries of the leads `first` to before `end` that count in some state. */
export function countedEntries(
  leads: Leads,
  which: WhichEntries,
  parts: Omit<Parts<unknown>, 'states'>,
  first: number,
  end: number,
): CountedEntries {
  const among = entriesIn(leads, which.state, which.stretches);
  const begin = placeOf(among.entries.lead, first);
  const last = placeOf(among.entries.lead, end);
  const counted = roomFor(last - begin);
  return { ...counted, count: choose(counted, among, which, parts, begin, last) };
}

/** From where on the entries are of this lead, or of a later one. */
function placeOf(leads: Uint32Array, lead: number): number {
  return firstWhere(leads.length, (place) => leads[place]! >= lead);
}

function roomFor(most: number): Omit<CountedEntries, 'count'> {
  return {
    event: new Uint32Array(most),
    lead: new Uint32Array(most),
    period: new Uint16Array(most),
    flags: new Uint8Array(most),
    to: new Uint32Array(most),
  };
}

/** Writes those of the places `begin` to before `last` down that count, and says how many they are. */
function choose(
  { event, lead, period, flags, to }: Omit<CountedEntries, 'count'>,
  { entries, periodOf }: EntriesAmong,
  { flags: wanted, stretches: { limits } }: WhichEntries,
  { of, count }: Omit<Parts<unknown>, 'states'>,
  begin: number,
  last: number,
): number {
  let found = 0;
  for (let place = begin; place < last; place++) {
    const asked = periodOf[entries.period[place]!]!;
    const carried = entries.flags[place]!;
    if (asked === NO_PERIOD || (carried & wanted) === 0) continue;
    const part = of[entries.lead[place]!]!;
    if (part === 0 || !(entries.at[place]! < limits[asked]!)) continue;
    event[found] = entries.event[place]!;
    lead[found] = entries.lead[place]!;
    period[found] = asked;
    flags[found] = carried;
    to[found++] = asked * count + part - 1;
  }
  return found;
}
