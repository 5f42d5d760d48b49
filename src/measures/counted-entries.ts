import type { EventLog } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { type EntriesAmong, entriesIn } from './entries-in.js';
import type { Parts } from './fold.js';
import type { EntriesIn } from './recorded-in.js';
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
  /** Of each the place of its state among those into which is added. */
  readonly slot: Uint32Array;
}

type Room = { -readonly [Field in keyof CountedEntries]: CountedEntries[Field] };

/**
 * Finds the entries of the leads `first` to before `end` that count in some state. They are written over when the next are
 * asked for: who goes over them asks for no others meanwhile.
 */
export function countedEntries(
  leads: Leads,
  which: WhichEntries,
  parts: Omit<Parts<unknown>, 'states'>,
  first: number,
  end: number,
): CountedEntries {
  const among = entriesIn(leads, which.state, which.stretches);
  const counted = roomFor(leads.log, among.places.length);
  counted.count = choose(counted, among, which, parts, fromLead(among, first), end);
  return counted;
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

const rooms = new WeakMap<EventLog, Room>();

/**
 * Room for all that may count; what isn't written to takes no memory. New memory costs more than what is written to it, so
 * each question's is the last one's where that was as much.
 */
function roomFor(log: EventLog, most: number): Room {
  const known = rooms.get(log);
  if (known !== undefined && known.event.length >= most) return known;
  const made = {
    count: 0,
    event: new Uint32Array(most),
    lead: new Uint32Array(most),
    period: new Uint16Array(most),
    flags: new Uint8Array(most),
    slot: new Uint32Array(most),
  };
  rooms.set(log, made);
  return made;
}

/** Writes down those from `begin` on that count, up to the lead `end`, and says how many they are. */
function choose(
  { event, lead, period, flags, slot }: Room,
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
