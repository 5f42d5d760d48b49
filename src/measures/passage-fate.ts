import { lastDayOfEvent } from './log-days.js';
import { CANNOT_TELL, EXITED, LATE, NEVER, OPEN, type Passage, REACHED } from './passage.js';
import { LEAVES, type Passages } from './passages.js';

/** What became of a lead of the period, entered at the event `start`, of whose entries none with a time counts. */
export function fateWithoutEntry(
  passages: Passages,
  period: number,
  lead: number,
  start: number,
  { unsure, exitDays }: Passage,
): number {
  const { leads, to, last, withinDays, stretches } = passages;
  const readNow = stretches.limits[period]! >= leads.asOf.limit;
  if (isUndated(passages, lead, to, last)) return withinDays === null && readNow ? REACHED : CANNOT_TELL;
  if (unsure) return CANNOT_TELL;
  if (exitDays !== NEVER || (readNow && hasUndatedExit(passages, lead))) return EXITED;
  return isWindowOver(passages, period, start) ? LATE : OPEN;
}

function isUndated({ leads }: Passages, lead: number, first: number, last: number): boolean {
  for (let stage = first; stage <= last; stage++) if (leads.undated[stage]![lead] === 1) return true;
  return false;
}

function hasUndatedExit({ leads, roles }: Passages, lead: number): boolean {
  for (let state = 0; state < roles.length; state++)
    if (roles[state] === LEAVES && leads.undated[state]![lead] === 1) return true;
  return false;
}

/**
 * Whether the window of a lead of the period, entered at this event, had ended by the time up to which the exports tell;
 * never without a window.
 */
export function isWindowOver(passages: Passages, period: number, start: number): boolean {
  const { withinDays, observedDay, days } = passages;
  return withinDays !== null && lastDayOfEvent(days, start) + withinDays < observedDay[period]!;
}
