import type { Leads } from '../leads/leads.js';
import type { Instant } from '../time/moment.js';
import type { Pause } from '../time/paused-due.js';
import { pausesUntil } from './clock-pauses.js';
import { clockRules } from './clock-rules.js';
import { shareGoneAt } from './clock-window.js';
import type { Clocks } from './clocks.js';
import { countedStretches } from './counted-stretches.js';

/** How the time of one clock went by. */
export interface StoryTime {
  /** Stretches of time that counted, up to when it was due or, if earlier, ended; at most so many, then `moreCounted`. */
  readonly counted: readonly { readonly from: Instant; readonly to: Instant; readonly seconds: number }[];
  readonly moreCounted: number;
  /** When time stood still because of the lead's status. */
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant }[];
  /** When the share of its time was gone at which a warning was agreed; null where none was. */
  readonly warnAt: Instant | null;
}

/** So many stretches are told; a window is seldom longer. */
const MOST_COUNTED = 100;

/** How the time of a clock went by that ended between these two instants, Infinity where it runs on, or may. */
export function storyTime(
  leads: Leads,
  clocks: Clocks,
  clock: number,
  ended: { readonly from: Instant; readonly to: Instant },
): StoryTime {
  const { shortest, longest } = clockRules(leads, clocks.sla).window.pausesOf(clocks.of[clock]!);
  const pauses = pausesUntil(longest, ended.to);
  const counted = countedIn(leads, clocks, clock, pauses);
  const from = clocks.startAt[clock]!;
  return {
    counted: counted.slice(0, MOST_COUNTED),
    moreCounted: Math.max(0, counted.length - MOST_COUNTED),
    pauses: pauses
      .filter((pause) => pause.to > from)
      .map((pause) => ({ from: Math.max(from, pause.from), to: pause.to })),
    warnAt: warningAt(leads, clocks, clock, pausesUntil(shortest, ended.from)),
  };
}

/** What counted, from the earliest it may have started to when it was due at the earliest, or ended if that was before. */
function countedIn(
  leads: Leads,
  clocks: Clocks,
  clock: number,
  pauses: readonly Pause[],
): StoryTime['counted'] {
  const { window, limits } = clockRules(leads, clocks.sla);
  const [due, end] = [clocks.dueFrom[clock]!, clocks.endAt[clock]!];
  const to = Math.min(
    Number.isFinite(due) ? due : limits.asOf,
    Number.isNaN(end) ? Number.POSITIVE_INFINITY : end,
  );
  const duration = window.durationOf(clocks.term[clock]!);
  const calendar = window.calendarOf(clocks.of[clock]!);
  const stretches = countedStretches(duration, calendar, clocks.startAt[clock]!, to, pauses);
  return stretches.map((stretch) => ({ ...stretch, seconds: (stretch.to - stretch.from) / 1000 }));
}

function warningAt(
  leads: Leads,
  { sla, of, term, startAt }: Clocks,
  clock: number,
  pauses: readonly Pause[],
): Instant | null {
  if (sla.warnAt === null) return null;
  const { window } = clockRules(leads, sla);
  return shareGoneAt(window, of[clock]!, term[clock]!, startAt[clock]!, sla.warnAt, pauses);
}
