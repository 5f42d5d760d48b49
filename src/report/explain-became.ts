import type { ExportName } from '../definition/definition.js';
import { EVIDENCE, type EventLog } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { TOUCH_LINKS } from '../leads/touches.js';
import { isInterval } from '../time/moment.js';
import type { Disclosure } from './disclosure.js';
import type { BecameItem } from './evidence-document.js';
import { entryCounts, stateId } from './lead-timeline.js';
import { whenItem } from './when-item.js';

/** A row that something became of (`file` an index into `Leads.files`), and when that was: NaN where it isn't known. */
interface Became {
  readonly file: number;
  readonly line: number;
  readonly at: number;
}

/** Hears what became of a row. */
type OnBecame = (place: Became, became: BecameItem) => void;

/** Everything that rows of the exports became in this lead: its entries, touches, owners, and its deals' changes. */
export function everythingBecame(
  leads: Leads,
  lead: number,
  deals: readonly number[],
  disclosure: Disclosure,
  on: OnBecame,
): void {
  entriesBecame(leads, lead, on);
  touchesBecame(leads, lead, on);
  ownersBecame(leads, lead, disclosure, on);
  for (const deal of deals) dealChangesBecame(leads, deal, disclosure, on);
}

function entriesBecame(leads: Leads, lead: number, on: OnBecame): void {
  const { log } = leads;
  const supported = supportedEvents(leads, lead);
  for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++) {
    on(placeOf(log, event), {
      kind: 'entry',
      field: fieldOf(leads, event),
      state: stateId(leads, log.state[event]!),
      when: whenOf(leads, log, event),
      counts: entryCounts(log.flags[event]!),
      supports: log.flags[event] === 0 ? eventPlace(leads, supported.get(event)) : null,
    });
  }
}

/** The column that the entry was read from. */
function fieldOf(leads: Leads, event: number): string {
  const { log } = leads;
  const state = log.state[event]!;
  if (isInterval(log.width[event]!) && leads.files[log.file[event]!]?.snapshot !== undefined) return 'status';
  switch (EVIDENCE[log.kind[event]!]!) {
    case 'created':
      return 'created';
    case 'column':
      return `entered:${stateId(leads, state)}`;
    case 'status':
      return 'status';
    case 'history':
      return exportOf(leads, log.file[event]!) === 'leads' ? 'status' : 'to';
    case 'deal':
      return exportOf(leads, log.file[event]!) === 'deals' ? fieldOfDeal(leads, state) : 'to';
  }
}

function fieldOfDeal({ definition: { stages, exits } }: Leads, state: number): string {
  const evidence = (stages[state] ?? exits[state - stages.length])?.entered.deal ?? null;
  if (evidence === null || 'stages' in evidence) return 'status';
  return evidence.on === 'created' ? 'created' : 'closed';
}

/**
 * The entry that each piece of evidence without a flag supports: the nearest of the same state that counts, of two equally
 * near the earlier. Looked for once forwards and once backwards, since a lead may have any number of events.
 */
function supportedEvents({ log }: Leads, lead: number): ReadonlyMap<number, number> {
  const supported = new Map<number, number>();
  const lookFrom = (counting: Map<number, number>, event: number) => {
    const state = log.state[event]!;
    if (log.flags[event] !== 0) counting.set(state, event);
    const found = counting.get(state);
    if (log.flags[event] !== 0 || found === undefined) return;
    const earlier = supported.get(event);
    if (earlier === undefined || found - event < event - earlier) supported.set(event, found);
  };
  const [before, after] = [new Map<number, number>(), new Map<number, number>()];
  for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++) lookFrom(before, event);
  for (let event = log.first[lead + 1]! - 1; event >= log.first[lead]!; event--) lookFrom(after, event);
  return supported;
}

function eventPlace({ log, files }: Leads, event: number | undefined) {
  if (event === undefined) return null;
  return { file: files[log.file[event]!]?.name ?? null, line: log.line[event]! };
}

function touchesBecame(leads: Leads, lead: number, on: OnBecame): void {
  const { touches } = leads;
  if (touches === null) return;
  for (let touch = touches.first[lead]!; touch < touches.first[lead + 1]!; touch++) {
    const via = TOUCH_LINKS[touches.via[touch]!]!;
    on(placeOf(touches, touch), { kind: 'touch', when: whenOf(leads, touches, touch), via });
  }
}

function ownersBecame(leads: Leads, lead: number, disclosure: Disclosure, on: OnBecame): void {
  const changes = leads.ownerChanges;
  if (changes === null) return;
  for (let change = changes.first[lead]!; change < changes.first[lead + 1]!; change++) {
    const code = changes.to.codes[change]!;
    const to = code === 0 ? null : disclosure.person(changes.to.values[code]!);
    on(placeOf(changes, change), { kind: 'owner', when: whenOf(leads, changes, change), to });
  }
}

function dealChangesBecame(leads: Leads, deal: number, disclosure: Disclosure, on: OnBecame): void {
  const { deals } = leads;
  const changes = deals?.history ?? null;
  if (deals === null || changes === null) return;
  const id = disclosure.recordId(deals.ids.textOf(deal));
  for (let change = changes.first[deal]!; change < changes.first[deal + 1]!; change++) {
    const code = changes.to.codes[change]!;
    const to = code === 0 ? null : disclosure.value(null, changes.to.values[code]!);
    on(placeOf(changes, change), { kind: 'deal_change', deal: id, when: whenOf(leads, changes, change), to });
  }
}

/** Which export a file is of: `Leads.files` has those of one export after those of another. */
function exportOf({ exports }: Leads, file: number): ExportName | null {
  let first = 0;
  for (const { name, files } of exports) {
    if (file < first + files.length) return name;
    first += files.length;
  }
  return null;
}

type Columns = Pick<EventLog, 'at' | 'width' | 'line' | 'file'>;

function whenOf({ definition }: Leads, { at, width }: Columns, index: number) {
  return whenItem(definition.calendar.zone, at[index]!, width[index]!);
}

function placeOf({ file, line, at }: Columns, index: number): Became {
  return { file: file[index]!, line: line[index]!, at: at[index]! };
}
