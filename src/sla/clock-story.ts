import type { Leads } from '../leads/leads.js';
import type { Instant, Moment } from '../time/moment.js';
import { clockEnd, pausesUntil } from './clock-pauses.js';
import { clockRules } from './clock-rules.js';
import { clockStart } from './clock-start.js';
import { CLOCK_REASONS } from './clock-state.js';
import { shareGoneAt } from './clock-window.js';
import type { Clocks } from './clocks.js';
import { countedStretches } from './counted-stretches.js';
import { unmetCriteria } from './criteria-clocks.js';
import { entryVerdicts } from './entry-verdicts.js';
import type { Place } from './starts.js';
import type { Start } from './stop.js';
import { touchVerdicts } from './touch-verdicts.js';
import type { Judged } from './verdict.js';
import { waiverOf } from './waiver-of.js';

/** Why a touch did or didn't stop a clock. */
export const TOUCH_VERDICTS = [
  /** It stopped the clock, or was the one that made them enough. */
  'stops',
  /** It counts towards the number agreed. */
  'counts',
  /** It would have stopped it: an earlier one did. */
  'after_stop',
  'before_start',
  /** Before or after the start: its day alone doesn't tell. */
  'maybe_before_start',
  /** After the lead was given up. */
  'after_exit',
  'not_a_person',
  'kind_does_not_count',
  /** An attempt, where the clock waits for a contact. */
  'no_contact',
  'no_time',
] as const;
export type TouchVerdict = (typeof TOUCH_VERDICTS)[number];

/** What one clock went through, in order: enough to follow its verdict by hand. */
export interface ClockStory {
  readonly start: Moment & Place;
  /** Stretches of time that counted, up to when it was due or, if earlier, ended; at most so many, then `more`. */
  readonly counted: readonly { readonly from: number; readonly to: number; readonly seconds: number }[];
  readonly moreCounted: number;
  /** When time stood still because of the lead's status. */
  readonly pauses: readonly { readonly from: number; readonly to: number }[];
  /** Every touch of the lead (index into `Leads.touches`), where the clock waits for touches. */
  readonly touches: readonly { readonly touch: number; readonly verdict: TouchVerdict }[];
  /** Entries of the lead's way (index into `Leads.log`) that stopped, settled or gave it up, or might have. */
  readonly entries: readonly {
    readonly event: number;
    readonly verdict: 'stops' | 'gives_up' | 'after_end' | 'maybe';
  }[];
  readonly warnAt: number | null;
  /** Columns of the criteria it fails, or that are blank. */
  readonly criteria: readonly { readonly column: string; readonly verdict: 'failed' | 'blank' }[];
  readonly waiver: { readonly reason: string; readonly by: string } | null;
}

/** So many stretches are told; a window is seldom longer. */
const MOST_COUNTED = 100;

/** The story of one clock. */
export function clockStory(leads: Leads, clocks: Clocks, clock: number): ClockStory {
  const isTimed = clocks.sla.criteriaOf === null;
  return {
    start: {
      at: clocks.startAt[clock]!,
      width: clocks.startWidth[clock]!,
      ...clocks.startPlace(clock),
    },
    ...(isTimed ? courseOf(leads, clocks, clock) : NO_COURSE),
    criteria: isTimed ? [] : unmetCriteria(leads, clocks, clock),
    waiver: CLOCK_REASONS[clocks.why[clock]!] === 'waived' ? waiverOf(leads, clocks, clock) : null,
  };
}

const NO_COURSE = {
  counted: [],
  moreCounted: 0,
  pauses: [],
  warnAt: null,
  touches: [],
  entries: [],
} as const satisfies Partial<ClockStory>;

/** What a clock went through from its start to its end. */
function courseOf(leads: Leads, clocks: Clocks, clock: number): Pick<ClockStory, keyof typeof NO_COURSE> {
  const { stop, findGiveUp } = clockRules(leads, clocks.sla);
  const start = clockStart(leads, clocks, clock);
  const ended = { stop: stop.find(start), gaveUp: findGiveUp(start) };
  return {
    ...timeOf(leads, clocks, clock, clockEnd(ended)),
    ...endingsOf(leads, clocks, clock, start, ended),
  };
}

/** What counted, from the earliest it may have started to when it was due at the earliest, or ended if that was before. */
function timeOf(
  leads: Leads,
  clocks: Clocks,
  clock: number,
  ended: { readonly from: Instant; readonly to: Instant },
): Pick<ClockStory, 'counted' | 'moreCounted' | 'pauses' | 'warnAt'> {
  const { window, limits } = clockRules(leads, clocks.sla);
  const [lead, term, from] = [clocks.of[clock]!, clocks.term[clock]!, clocks.startAt[clock]!];
  const { shortest, longest } = window.pausesOf(lead);
  const pauses = pausesUntil(longest, ended.to);
  const [due, end] = [clocks.dueFrom[clock]!, clocks.endAt[clock]!];
  const to = Math.min(
    Number.isFinite(due) ? due : limits.asOf,
    Number.isNaN(end) ? Number.POSITIVE_INFINITY : end,
  );
  const duration = window.durationOf(term);
  const calendar = window.calendarOf(lead);
  const counted = countedStretches(duration, calendar, from, to, pauses).map((stretch) => ({
    ...stretch,
    seconds: (stretch.to - stretch.from) / 1000,
  }));
  const { warnAt } = clocks.sla;
  const shortestPauses = pausesUntil(shortest, ended.from);
  return {
    counted: counted.slice(0, MOST_COUNTED),
    moreCounted: Math.max(0, counted.length - MOST_COUNTED),
    pauses: pauses
      .filter((pause) => pause.to > from)
      .map((pause) => ({ from: Math.max(from, pause.from), to: pause.to })),
    warnAt: warnAt === null ? null : shareGoneAt(window, lead, term, from, warnAt, shortestPauses),
  };
}

/** What stopped it, gave it up, or might have. */
function endingsOf(
  leads: Leads,
  clocks: Clocks,
  clock: number,
  start: Start,
  { stop, gaveUp }: Pick<Judged, 'stop' | 'gaveUp'>,
): Pick<ClockStory, 'touches' | 'entries'> {
  const giveUpAt = gaveUp.why === 'none' ? Number.NaN : gaveUp.at;
  return {
    touches: touchVerdicts(leads, clocks.sla, start, stop, giveUpAt),
    entries: entryVerdicts(leads, clocks, clock, start, stop, gaveUp),
  };
}
