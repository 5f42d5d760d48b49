import { firstWhere } from '../time/first-where.js';
import type { Instant } from '../time/moment.js';
import type { Pause } from '../time/paused-due.js';
import type { LeadPauses } from './pauses.js';
import type { Judged } from './verdict.js';

const NEVER = Number.POSITIVE_INFINITY;

const NONE: readonly Pause[] = [];

/** Of a lead whose pauses aren't on record time may have stood still all along. */
const EVER: readonly Pause[] = [{ from: Number.NEGATIVE_INFINITY, to: NEVER }];

/**
 * When time stood still for one clock, at the shortest and at the longest: a lead's pauses up to where the clock ended, for
 * what comes after moves it no more. The same list twice where that is exact.
 */
export function clockPauses(
  { shortest, longest, isKnown }: LeadPauses,
  clock: Pick<Judged, 'stop' | 'gaveUp'>,
): Pick<LeadPauses, 'shortest' | 'longest'> {
  const end = clockEnd(clock);
  const least = pausesUntil(shortest, end.from);
  if (shortest === longest && isKnown && end.from === end.to) return { shortest: least, longest: least };
  return { shortest: least, longest: pausesUntil(isKnown ? longest : EVER, end.to) };
}

/** Between which two instants a clock ended, stopped or given up; Infinity where it runs on, or may. */
export function clockEnd({ stop, gaveUp }: Pick<Judged, 'stop' | 'gaveUp'>): {
  readonly from: Instant;
  readonly to: Instant;
} {
  return { from: Math.min(stop.from, gaveUp.from), to: Math.min(stop.to, gaveUp.to) };
}

/** The pauses before an instant, the last of them cut there. The same list where that is all of them. */
export function pausesUntil(pauses: readonly Pause[], end: Instant): readonly Pause[] {
  const count = firstWhere(pauses.length, (pause) => pauses[pause]!.from >= end);
  if (count === 0) return NONE;
  const { from, to } = pauses[count - 1]!;
  if (to > end) return [...pauses.slice(0, count - 1), { from, to: end }];
  return count === pauses.length ? pauses : pauses.slice(0, count);
}

/**
 * Those pauses that are not over by an instant: what is due is moved by no other, and a record that a machine keeps changing
 * has thousands of them. Where both lists were the same they still are.
 */
export function pausesSince(
  { shortest, longest }: Pick<LeadPauses, 'shortest' | 'longest'>,
  at: Instant,
): Pick<LeadPauses, 'shortest' | 'longest'> {
  const since = (pauses: readonly Pause[]) =>
    pauses.slice(firstWhere(pauses.length, (pause) => pauses[pause]!.to > at));
  const least = since(shortest);
  return { shortest: least, longest: shortest === longest ? least : since(longest) };
}
