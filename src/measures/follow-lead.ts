import { AGAIN, FIRST } from '../leads/event-log.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import { dayOfEvent, lastDayOfEvent } from './log-days.js';
import { NEVER, type Passage, REACHED } from './passage.js';
import { fateWithoutEntry } from './passage-fate.js';
import { ARRIVES, LEAVES, NEITHER, type Passages } from './passages.js';

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
  readEntries(passages, passages.stretches.limits[period]!, lead, start, passage);
  const reached = passage.days !== NEVER;
  passage.fate = reached ? REACHED : fateWithoutEntry(passages, period, lead, start, passage);
  passage.implied = passage.fate === REACHED && !hasOwnEntry(passages, lead, passage);
  if (passage.fate === REACHED) passage.formerLife = false;
}

/** Whether an entry of `to` itself counts, at a known time or not; else the passing is implied by a later one. */
function hasOwnEntry({ leads, to }: Passages, lead: number, { own }: Passage): boolean {
  return own !== NO_EVENT || leads.undated[to]![lead] === 1;
}

/** Reads what the log has of the lead before the limit. All in one loop, since there are as many leads as in all cohorts. */
function readEntries(
  { leads, roles, earliest, latest, days: logDays }: Passages,
  limit: number,
  lead: number,
  start: number,
  passage: Passage,
): void {
  const { first, state, flags, at } = leads.log;
  const firstDay = dayOfEvent(logDays, start);
  const lastDay = lastDayOfEvent(logDays, start);
  const end = first[lead + 1]!;
  let days = NEVER;
  let exitDays = NEVER;
  let own = NO_EVENT;
  let slip = false;
  let formerLife = false;
  let unsure = false;
  for (let event = first[lead]!; event < end; event++) {
    const role = roles[state[event]!]!;
    if (role === NEITHER || (flags[event]! & (FIRST | AGAIN)) === 0 || !(at[event]! < limit)) continue;
    const least = dayOfEvent(logDays, event) - lastDay;
    if (role === LEAVES) {
      // It has no way back, so one long before the start ends the waiting as well.
      exitDays = Math.min(exitDays, Math.max(0, least));
      continue;
    }
    const most = lastDayOfEvent(logDays, event) - firstDay;
    if (most < earliest) formerLife = true;
    else if (least > latest) continue;
    else if (least < earliest || most > latest) unsure = true;
    else {
      days = Math.min(days, Math.max(0, least));
      if (most < 0) slip = true;
      if (role === ARRIVES && (own === NO_EVENT || at[event]! < at[own]!)) own = event;
    }
  }
  passage.days = days;
  passage.exitDays = exitDays;
  passage.own = own;
  passage.slip = slip;
  passage.formerLife = formerLife;
  passage.unsure = unsure;
}
