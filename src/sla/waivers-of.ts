import type { Sla, Waiver } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import { oncePer } from '../leads/once-per.js';
import type { Day } from '../time/moment.js';

/** SLA and lead → the waivers of their clocks, in the order of the agreement. */
type Waivers = ReadonlyMap<Sla['id'], ReadonlyMap<number, readonly Waiver[]>>;

const NONE: ReadonlyMap<number, readonly Waiver[]> = new Map();
const allWaivers = oncePer(readWaivers);

/** Lead → the waivers of its clocks of an SLA; those of leads that no export has are left out. */
export function waiversOf(leads: Leads, { id }: Pick<Sla, 'id'>): ReadonlyMap<number, readonly Waiver[]> {
  return allWaivers(leads).get(id) ?? NONE;
}

/** The first of these waivers that covers a clock which started on that date: on or before its last day. */
export function waiverOn(waivers: readonly Waiver[] | undefined, startedOn: Day): Waiver | null {
  return waivers?.find(({ until }) => until === null || startedOn <= until) ?? null;
}

function readWaivers({ definition, ids }: Leads): Waivers {
  const all = new Map<string, Map<number, Waiver[]>>();
  for (const waiver of definition.waivers) {
    const lead = ids.indexOf(waiver.lead);
    if (lead === -1) continue;
    const ofSla = all.get(waiver.sla) ?? new Map<number, Waiver[]>();
    all.set(waiver.sla, ofSla.set(lead, [...(ofSla.get(lead) ?? []), waiver]));
  }
  return all;
}
