import { AGAIN, FIRST } from '../leads/event-log.js';
import { type Day, isInterval } from '../time/moment.js';
import type { Passages } from './passages.js';

/** Got there, inside the window where there is one. */
export const REACHED = 0;
/** Got there at a time not known well enough to say whether inside the window. */
export const CANNOT_TELL = 1;
/** Left the path for good without getting there. */
export const EXITED = 2;
/** The window is over. */
const LATE = 3;
/** May still get there. */
export const OPEN = 4;

/** How one lead of a cohort fared. Days are counted from its first recorded entry of `from`, by calendar dates. */
export interface Passage {
  fate: number;
  /** To the earliest entry of `to` or a later stage that counts; NaN where none has a time. */
  days: number;
  /** That entry was recorded before the start, within `order_tolerance`: a slip, counted as day 0. */
  slip: boolean;
  /** The earliest recorded entry of `to` itself that counts; NaN where the passing is only implied. */
  ownAt: number;
  ownWidth: number;
  /** Reached, but through a later stage only. */
  implied: boolean;
  /** It got there only in a former life: earlier than `order_tolerance` before the start. */
  formerLife: boolean;
  /** To the first exit with no way back; NaN where none has a time. */
  exitDays: number;
  /** For whether an entry was early enough, an interval's two ends disagree. */
  unsure: boolean;
}

export function startPassage(): Passage {
  return {
    fate: OPEN,
    days: Number.NaN,
    slip: false,
    ownAt: Number.NaN,
    ownWidth: 0,
    implied: false,
    formerLife: false,
    exitDays: Number.NaN,
    unsure: false,
  };
}

/**
 * Follows one lead, known to be of the period's cohort since this event of the log, and writes down how it fared: over
 * the passage of the one before.
 */
export function followLead(
  passages: Passages,
  period: number,
  lead: number,
  start: number,
  passage: Passage,
): void {
  passage.days = Number.NaN;
  passage.slip = false;
  passage.ownAt = Number.NaN;
  passage.formerLife = false;
  passage.exitDays = Number.NaN;
  passage.unsure = false;
  readEntries(passages, period, lead, start, passage);
  const reached = !Number.isNaN(passage.days);
  passage.fate = reached ? REACHED : fateWithoutEntry(passages, period, lead, start, passage);
  passage.implied = passage.fate === REACHED && !hasOwnEntry(passages, lead, passage);
  if (passage.fate === REACHED) passage.formerLife = false;
}

/** Whether an entry of `to` itself counts, at a known time or not; else the passing is implied by a later one. */
function hasOwnEntry({ leads, to }: Passages, lead: number, { ownAt }: Passage): boolean {
  return !Number.isNaN(ownAt) || leads.undated[to]![lead] === 1;
}

function readEntries(
  passages: Passages,
  period: number,
  lead: number,
  start: number,
  passage: Passage,
): void {
  const { to, last, isFinal, days } = passages;
  const { log } = passages.leads;
  const limit = passages.stretches.limits[period]!;
  const firstDay = days[start]!;
  const lastDay = lastDayOf(passages, start);
  const end = log.first[lead + 1]!;
  for (let event = log.first[lead]!; event < end; event++) {
    const state = log.state[event]!;
    const passes = state >= to && state <= last;
    if (!passes && isFinal[state] === 0) continue;
    if ((log.flags[event]! & (FIRST | AGAIN)) === 0 || !(log.at[event]! < limit)) continue;
    const least = days[event]! - lastDay;
    if (passes) readPassing(passages, passage, event, least, lastDayOf(passages, event) - firstDay);
    else readExit(passage, least);
  }
}

/** The calendar date of the latest end of an event. */
function lastDayOf({ leads, days }: Passages, event: number): Day {
  const width = leads.log.width[event]!;
  if (!isInterval(width)) return days[event]!;
  return leads.definition.calendar.zone.dayOf(leads.log.at[event]! + width * 1000);
}

/** One entry of `to` or later, between `least` and `most` days after the start. */
function readPassing(passages: Passages, passage: Passage, event: number, least: number, most: number): void {
  const { leads, to, withinDays } = passages;
  const earliest = -leads.definition.orderToleranceDays;
  const latest = withinDays ?? Number.POSITIVE_INFINITY;
  if (most < earliest) passage.formerLife = true;
  else if (least > latest) return;
  else if (least < earliest || most > latest) passage.unsure = true;
  else {
    const days = Math.max(0, least);
    if (!(passage.days <= days)) passage.days = days;
    if (most < 0) passage.slip = true;
    const { log } = leads;
    if (log.state[event] !== to || passage.ownAt <= log.at[event]!) return;
    passage.ownAt = log.at[event]!;
    passage.ownWidth = log.width[event]!;
  }
}

/** A final exit has no way back, so one long before the start ends the waiting as well. */
function readExit(passage: Passage, least: number): void {
  const days = Math.max(0, least);
  if (!(passage.exitDays <= days)) passage.exitDays = days;
}

/** What became of a lead that has no entry, with a time, that counts. */
function fateWithoutEntry(
  passages: Passages,
  period: number,
  lead: number,
  start: number,
  passage: Passage,
): number {
  const { leads, to, last, withinDays, stretches, isFinal } = passages;
  const readNow = stretches.limits[period]! >= leads.asOf.limit;
  if (isUndated(passages, lead, to, last)) return withinDays === null && readNow ? REACHED : CANNOT_TELL;
  if (passage.unsure) return CANNOT_TELL;
  if (!Number.isNaN(passage.exitDays)) return EXITED;
  for (let state = 0; readNow && state < isFinal.length; state++)
    if (isFinal[state] === 1 && leads.undated[state]![lead] === 1) return EXITED;
  return isWindowOver(passages, period, start) ? LATE : OPEN;
}

function isUndated({ leads }: Passages, lead: number, first: number, last: number): boolean {
  for (let stage = first; stage <= last; stage++) if (leads.undated[stage]![lead] === 1) return true;
  return false;
}

/**
 * Whether the window of a lead of the period, entered at this event, had ended by the time up to which the exports tell;
 * never without a window.
 */
export function isWindowOver(passages: Passages, period: number, start: number): boolean {
  const { withinDays, observedDay } = passages;
  return withinDays !== null && lastDayOf(passages, start) + withinDays < observedDay[period]!;
}
