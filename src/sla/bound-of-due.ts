import type { Calendar } from '../time/calendar.js';
import type { Duration } from '../time/duration.js';
import { DAY_MS, type Instant } from '../time/moment.js';
import { type Pause, pausedDueAt } from '../time/paused-due.js';
import { shiftAt, shiftsCovering } from '../time/shift-table.js';
import type { LeadPauses } from './pauses.js';

/** What is known only within bounds over more days than these bounds nothing. */
const MOST_DAYS = 100;

const NEVER = Number.POSITIVE_INFINITY;

/**
 * The earliest, or the latest, that a clock may be due whose start or pauses aren't known exactly. Neither the earliest
 * start nor the latest tells that by itself: a pause in the afternoon moves what started in the morning, and not what starts
 * in the evening. Between two moments at which a day, a shift or a pause begins or ends a later start is due no earlier; so it is
 * the least, or the most, over what starts at one of these.
 */
export function boundOfDue(
  duration: Duration,
  calendar: Calendar,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  pauses: Pick<LeadPauses, 'shortest' | 'longest'>,
  bound: 'earliest' | 'latest',
): Instant {
  const isWide = to - from > MOST_DAYS * DAY_MS;
  if (isWide && bound === 'latest') return NEVER;
  const starts = isWide
    ? [from, ...edges(pauses, from, to)]
    : [...turningPoints(calendar, pauses, from, to), ...shiftEdges(duration, calendar, from, to)];
  const dues = starts.flatMap((start) =>
    pausesFor(start, pauses, bound).map((those) => pausedDueAt(duration, calendar, start, those)),
  );
  return bound === 'earliest'
    ? dues.reduce((least, due) => Math.min(least, due))
    : dues.reduce((most, due) => Math.max(most, due));
}

/** The moments between two at which a day or a pause begins or ends, and the two. */
function turningPoints(
  { zone }: Calendar,
  pauses: Pick<LeadPauses, 'shortest' | 'longest'>,
  from: Instant,
  to: Instant,
): Instant[] {
  const points = [from, to, ...edges(pauses, from, to)];
  for (let day = zone.dayOf(from) + 1; day <= zone.dayOf(to); day++) {
    const begin = zone.startOfDay(day);
    points.push(begin - 1, begin);
  }
  return points;
}

/**
 * Where shifts begin or end between two moments, and the last moment before that. Business days keep the time of day: what
 * starts late in the shift of one night may be due later than what starts after it.
 */
function shiftEdges({ kind }: Duration, calendar: Calendar, from: Instant, to: Instant): Instant[] {
  if (kind !== 'working_days') return [];
  const table = shiftsCovering(calendar, calendar.zone.dayOf(from), calendar.zone.dayOf(to));
  const points: Instant[] = [];
  for (let shift = shiftAt(table, from); table.opensAt[shift]! < to; shift++)
    for (const at of [table.opensAt[shift]!, table.closesAt[shift]!]) points.push(at - 1, at);
  return points.filter((at) => at > from && at < to);
}

/** Where pauses begin or end between two moments, and the last moment before that. */
function edges(
  { shortest, longest }: Pick<LeadPauses, 'shortest' | 'longest'>,
  from: Instant,
  to: Instant,
): Instant[] {
  return [...shortest, ...longest]
    .flatMap((pause) => [pause.from - 1, pause.from, pause.to - 1, pause.to])
    .filter((at) => at > from && at < to);
}

/**
 * The pauses as short, or as long, as they may have been for what starts then. A start within a pause counts from its end,
 * which may be later than with the pause after it, or earlier: where either may be so, both are looked at.
 */
function pausesFor(
  start: Instant,
  { shortest, longest }: Pick<LeadPauses, 'shortest' | 'longest'>,
  bound: 'earliest' | 'latest',
): (readonly Pause[])[] {
  if (bound === 'latest') {
    const around = longest.findIndex(({ from, to }) => from <= start && start < to);
    const isSure = shortest.some(({ from, to }) => from <= start && start < to);
    if (around < 0 || isSure) return [longest];
    return [longest, longest.with(around, { from: start + 1, to: longest[around]!.to })];
  }
  const maybe = longest.find(({ from, to }) => from <= start && start < to);
  const after = shortest.findIndex(({ from, to }) => maybe !== undefined && start < from && to <= maybe.to);
  if (after < 0) return [shortest];
  return [shortest, shortest.with(after, { from: start, to: shortest[after]!.to })];
}
