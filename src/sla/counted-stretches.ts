import type { Calendar } from '../time/calendar.js';
import type { Duration } from '../time/duration.js';
import type { Instant } from '../time/moment.js';
import type { Pause } from '../time/paused-due.js';
import { shiftAt, shiftsCovering } from '../time/shift-table.js';

/** A stretch of time that counts. */
interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The stretches between two instants in which a clock's time passes: opening hours, or all of it where its window is
 * elapsed, without the pauses.
 */
export function countedStretches(
  duration: Duration,
  calendar: Calendar,
  from: Instant,
  to: Instant,
  pauses: readonly Pause[],
): Stretch[] {
  if (!(from < to)) return [];
  const open = duration.kind === 'elapsed' ? [{ from, to }] : shiftsBetween(calendar, from, to);
  const within = pauses.filter((pause) => pause.to > from && pause.from < to);
  return within.reduce((stretches, pause) => stretches.flatMap((one) => without(one, pause)), open);
}

function shiftsBetween(calendar: Calendar, from: Instant, to: Instant): Stretch[] {
  const { zone } = calendar;
  const { opensAt, closesAt, ...table } = shiftsCovering(calendar, zone.dayOf(from), zone.dayOf(to));
  const shifts: Stretch[] = [];
  for (let i = shiftAt({ opensAt, closesAt, ...table }, from); i < opensAt.length && opensAt[i]! < to; i++)
    shifts.push({ from: Math.max(from, opensAt[i]!), to: Math.min(to, closesAt[i]!) });
  return shifts;
}

function without({ from, to }: Stretch, pause: Pause): Stretch[] {
  const before = { from, to: Math.min(to, pause.from) };
  const after = { from: Math.max(from, pause.to), to };
  return [before, after].filter((stretch) => stretch.from < stretch.to);
}
