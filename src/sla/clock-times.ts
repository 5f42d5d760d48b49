import type { Leads } from '../leads/leads.js';
import type { Instant } from '../time/moment.js';
import { unpausedSeconds } from '../time/paused-due.js';
import { clockRules, limitsOf } from './clock-rules.js';
import { CLOCK_STATES, type ClockState } from './clock-state.js';
import type { Clocks } from './clocks.js';

/** How long a clock ran and by how much it was late, in the time its SLA is measured in: working or elapsed, without pauses. */
export interface ClockTimes {
  /** From its start to its end, or while it runs as far as the exports tell; null where that isn't exact. */
  readonly elapsedSeconds: number | null;
  /** From due to its end, or where it is overdue as far as the exports tell; null where it isn't late, or by how much isn't exact. */
  readonly lateSeconds: number | null;
}

const NONE: ClockTimes = { elapsedSeconds: null, lateSeconds: null };

/** The times of one clock. Not kept for all of them: few are ever looked at. */
export function clockTimes(leads: Leads, clocks: Clocks, clock: number): ClockTimes {
  const end = endOf(leads, clocks, clock);
  if (clocks.sla.criteriaOf !== null || end === null) return NONE;
  const dueFrom = clocks.dueFrom[clock]!;
  const isLate = end > dueFrom && dueFrom === clocks.dueTo[clock] && LATE.has(stateOf(clocks, clock));
  return {
    elapsedSeconds:
      clocks.startWidth[clock] === 0 ? secondsOf(leads, clocks, clock, clocks.startAt[clock]!, end) : null,
    lateSeconds: isLate ? secondsOf(leads, clocks, clock, dueFrom, end) : null,
  };
}

const LATE: ReadonlySet<ClockState> = new Set<ClockState>(['breached', 'overdue']);
const RUNS: ReadonlySet<ClockState> = new Set<ClockState>(['overdue', 'at_risk', 'running']);

function stateOf({ state }: Clocks, clock: number): ClockState {
  return CLOCK_STATES[state[clock]!]!;
}

/**
 * When it ended; where it runs on as-of, or up to when the exports would show its end: whether it ran any longer nobody
 * knows. Null where that isn't known exactly.
 */
function endOf(leads: Leads, clocks: Clocks, clock: number): Instant | null {
  // As of an instant the limit is a millisecond later, as of a date it is the midnight that ends it.
  if (RUNS.has(stateOf(clocks, clock)))
    return Math.floor(limitsOf(clockRules(leads, clocks.sla), clocks.of[clock]!).observed / 1000) * 1000;
  const end = clocks.endAt[clock]!;
  return Number.isNaN(end) || clocks.endWidth[clock] !== 0 ? null : end;
}

/** Null where it isn't known exactly when time stood still. */
function secondsOf(leads: Leads, clocks: Clocks, clock: number, from: Instant, to: Instant): number | null {
  const { window } = clockRules(leads, clocks.sla);
  const lead = clocks.of[clock]!;
  const { shortest, longest, isKnown } = window.pausesOf(lead);
  if (!isKnown) return null;
  const duration = window.durationOf(clocks.term[clock]!);
  const calendar = window.calendarOf(lead);
  const seconds = unpausedSeconds(duration, calendar, from, Math.max(from, to), longest);
  const atMost =
    shortest === longest ? seconds : unpausedSeconds(duration, calendar, from, Math.max(from, to), shortest);
  return seconds === atMost ? seconds : null;
}
