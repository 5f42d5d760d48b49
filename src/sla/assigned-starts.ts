import type { Definition, Sla } from '../definition/definition.js';
import type { CategoryColumn } from '../exports/table.js';
import { lastMomentOf } from '../leads/arrange-events.js';
import type { Changes } from '../leads/changes.js';
import { countedValue } from '../leads/counted-value.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import type { Lacking } from './clocks.js';
import { addCreation, placeOfCreation } from './created-starts.js';
import { standsIn } from './stands-in.js';
import { type Place, type Starts, startsBuilder } from './starts.js';
import { stateSet } from './state-set.js';
import { NO_FILE } from './stop.js';

/**
 * Every assignment of a lead to a person: each recorded change of its owner, and its creation, which assigns it to the owner
 * that its first change left, or, without any, to the one it has as of the report. Queues and machines (`touches.not_by`) are nobody.
 * What a lead is assigned for that surely stands already where the clock would end it starts none: an accepted lead passed
 * round is nobody's to accept.
 */
export function assignedStarts(leads: Leads, sla: Sla): Starts | Lacking {
  const { ownerChanges: changes, ownerAsOf } = leads;
  if (changes === null || ownerAsOf === null) return { what: 'export', export: 'owner_history' };
  const room = changes.at.length + leads.count;
  const builder = startsBuilder(leads, room);
  const changeOf = new Int32Array(room);
  const became = arePeople(leads.definition, changes.to);
  const startsCreated = createdToPerson(leads.definition, changes, ownerAsOf);
  const isReached = reachedBy(leads, sla);
  // Of a creation no snapshot shows the very interval.
  const isReachedWhenCreated = (lead: number) =>
    leads.created !== null && isReached(lead, leads.created.at[lead]!, leads.created.width[lead]!, NO_FILE);
  for (let lead = 0; lead < leads.count; lead++) {
    if (startsCreated(lead) && !isReachedWhenCreated(lead)) {
      changeOf[builder.count] = CREATION;
      addCreation(builder, leads, lead);
    }
    for (let change = changes.first[lead]!; change < changes.first[lead + 1]!; change++) {
      if (became[changes.to.codes[change]!] === 0) continue;
      const [at, width] = [changes.at[change]!, changes.width[change]!];
      if (isReached(lead, at, width, changes.file[change]!)) continue;
      changeOf[builder.count] = change;
      builder.add(lead, at, width, NO_EVENT);
    }
  }
  const starts = builder.finish();
  return { ...starts, placeOf: (start) => placeOf(leads, changes, starts.of[start]!, changeOf[start]!) };
}

/** No change: the lead's creation assigned it. */
const CREATION = -1;

function placeOf(leads: Leads, { line, file }: Changes, lead: number, change: number): Place {
  return change === CREATION ? placeOfCreation(leads, lead) : { file: file[change]!, line: line[change]! };
}

/** Whether a lead surely had reached at a moment, written in this file, what the clocks wait for, and had not left it. */
function reachedBy(
  leads: Leads,
  { stops, or }: Sla,
): (lead: number, at: number, width: number, file: number) => boolean {
  const set = stateSet(leads, [...stops, ...or]);
  if (set === null) return () => false;
  const stands = standsIn(leads, set);
  const { zone } = leads.definition.calendar;
  return (lead, at, width, file) =>
    stands({ lead, from: at, to: lastMomentOf(zone, at, width), width, file });
}

/** Whether a lead belonged to a person as it was created. */
function createdToPerson(
  definition: Definition,
  { first, from }: Changes,
  asOf: CategoryColumn,
): (lead: number) => boolean {
  const left = arePeople(definition, from);
  const has = arePeople(definition, asOf);
  return (lead) => {
    const change = first[lead]!;
    if (change < first[lead + 1]!) return left[from.codes[change]!] === 1;
    return has[asOf.codes[lead]!] === 1;
  };
}

/** Per value of a column of owners: 1 where it is a person. */
function arePeople(definition: Definition, { values }: CategoryColumn): Uint8Array {
  const counted = countedValue(definition, 'owner');
  const nobody = new Set(definition.touches.notBy.map(counted));
  return Uint8Array.from(values, (value, code) => (code !== 0 && !nobody.has(counted(value)) ? 1 : 0));
}
