import { whomToCall } from '../definition/whom-to-call.js';
import type { Leads } from '../leads/leads.js';
import { CLOCK_REASONS, CLOCK_STATES } from '../sla/clock-state.js';
import { clockTimes } from '../sla/clock-times.js';
import type { Clocks } from '../sla/clocks.js';
import { missedCriteria } from '../sla/criteria-clocks.js';
import { waiverOf } from '../sla/waiver-of.js';
import { clockGroups } from './clock-groups.js';
import type { ClockItem } from './clock-item.js';
import type { Disclosure } from './disclosure.js';
import { namesHidden, shownFilter } from './disclosure-filter.js';
import { documentFilter } from './document-filter.js';
import { dueItem } from './due-item.js';
import { isBreach } from './is-breach.js';
import type { WhenItem } from './lead-values.js';
import type { SlaQuestion } from './sla-question.js';
import { textAt } from './text-at.js';
import { whenItem } from './when-item.js';
import { worstFirst } from './worst-first.js';

/** The clocks of a list, each made when it is asked for: a million of them at once would fill the memory. */
export interface ListedClockItems {
  readonly count: number;
  /** How many of them, the last ones, started before the time that is looked at. */
  readonly fromBefore: number;
  readonly items: Iterable<ClockItem>;
}

/** The clocks that are asked for, the worst first; those from before the time that is looked at after all others. */
export function clockItems(leads: Leads, question: SlaQuestion): ListedClockItems {
  const { disclosure, baseline } = question;
  const listed = worstFirst(leads, question);
  const groupOf = clockGroups(leads, question);
  return {
    count: listed.count,
    fromBefore: listed.fromBefore,
    items: {
      *[Symbol.iterator]() {
        for (let place = 0; place < listed.count; place++) {
          const { clocks, clock } = listed.at(place);
          const item = clockItemOf(leads, clocks, clock, disclosure);
          const isKnown = baseline === null || !isBreach(item.state) ? null : baseline.holds(clocks, clock);
          yield { ...item, group: groupOf(clocks, clock), is_new: isKnown === null ? null : !isKnown };
        }
      },
    },
  };
}

/** One clock as documents show it, compared with no baseline. */
export function clockItemOf(leads: Leads, clocks: Clocks, clock: number, disclosure: Disclosure): ClockItem {
  const { sla } = clocks;
  const { zone } = leads.definition.calendar;
  const state = CLOCK_STATES[clocks.state[clock]!]!;
  const { file, line } = clocks.startPlace(clock);
  const start = whenItem(zone, clocks.startAt[clock]!, clocks.startWidth[clock]!);
  const due = sla.criteriaOf === null ? dueItem(zone, clocks.dueFrom[clock]!, clocks.dueTo[clock]!) : null;
  const end = whenItem(zone, clocks.endAt[clock]!, clocks.endWidth[clock]!);
  const { elapsedSeconds, lateSeconds } = clockTimes(leads, clocks, clock);
  return {
    sla: sla.id,
    ...recordOf(leads, clocks, clock, disclosure),
    owner: ownerOf(clocks, clock, disclosure),
    source: sourceOf(leads, clocks, clock, disclosure),
    group: null,
    term: termOf(clocks, clock, disclosure),
    state,
    why: CLOCK_REASONS[clocks.why[clock]!]!,
    started_at: timeText(start) ?? '',
    ...(start !== null && 'after' in start && { started: start }),
    due_at: due !== null && 'after' in due ? null : timeText(due),
    due,
    stopped_at: timeText(end),
    ...(end !== null && 'after' in end && { stopped: end }),
    elapsed_seconds: elapsedSeconds,
    late_seconds: lateSeconds,
    in_working_time: inWorkingTime(clocks, clock),
    missed: sla.criteriaOf === null || state !== 'breached' ? [] : [...missedCriteria(leads, clocks, clock)],
    ...waivedOf(leads, clocks, clock, disclosure),
    escalate_to:
      needsCalling(state) && disclosure.show !== 'hidden' ? whomToCall(leads.definition, sla) : null,
    is_new: null,
    file: leads.files[file]?.name ?? null,
    line: line === 0 ? null : line,
  };
}

function sourceOf(leads: Leads, clocks: Clocks, clock: number, disclosure: Disclosure): string | null {
  const lead = leadOf(leads, clocks, clock);
  return lead < 0 ? null : disclosure.value('source', textAt(leads.attributes.get('source'), lead));
}

/** Of a deal the lead that it is linked to; -1 without one. */
function leadOf({ deals }: Leads, { over, of }: Pick<Clocks, 'over' | 'of'>, clock: number): number {
  return over === 'leads' ? of[clock]! : deals!.lead[of[clock]!]!;
}

/** Clocks under a term for a hidden person would be known as that person's. */
function termOf({ sla, term }: Clocks, clock: number, disclosure: Disclosure): ClockItem['term'] {
  const found = sla.terms[term[clock]!];
  if (found === undefined || namesHidden(found.for, disclosure)) return null;
  return documentFilter(shownFilter(found.for, disclosure));
}

function recordOf(
  leads: Leads,
  { over, of }: Clocks,
  clock: number,
  { recordId }: Disclosure,
): Pick<ClockItem, 'lead' | 'deal'> {
  const record = of[clock]!;
  if (over === 'leads') return { lead: recordId(leads.ids.textOf(record)), deal: null };
  const linked = leadOf(leads, { over, of }, clock);
  return {
    lead: linked < 0 ? null : recordId(leads.ids.textOf(linked)),
    deal: recordId(leads.deals!.ids.textOf(record)),
  };
}

function ownerOf({ owner }: Clocks, clock: number, disclosure: Disclosure): string | null {
  const name = owner.values[owner.codes[clock]!]!;
  return name === '' ? null : disclosure.person(name);
}

/** A moment as one text: of an interval its beginning. */
function timeText(when: WhenItem): string | null {
  if (when === null) return null;
  if ('on' in when) return when.on;
  return 'at' in when ? when.at : when.after;
}

/** By its term, where that has a window of its own. */
function inWorkingTime({ sla, term }: Clocks, clock: number): boolean {
  const within = sla.terms[term[clock]!]?.within ?? sla.within;
  return within !== null && within.kind !== 'elapsed';
}

/** Who agreed to a waiver is a person of the agreement; why is free text, which may name anybody. */
function waivedOf(
  leads: Leads,
  clocks: Clocks,
  clock: number,
  disclosure: Disclosure,
): Pick<ClockItem, 'waived_by' | 'waived_because'> {
  const isWaived = CLOCK_REASONS[clocks.why[clock]!] === 'waived';
  const waiver = isWaived ? waiverOf(leads, clocks, clock) : null;
  if (waiver === null || disclosure.show === 'hidden') return { waived_by: null, waived_because: null };
  return { waived_by: waiver.by, waived_because: disclosure.value(null, waiver.reason) };
}

function needsCalling(state: ClockItem['state']): boolean {
  return isBreach(state) || state === 'at_risk';
}
