import type { Leads } from '../leads/leads.js';
import { CLOCK_REASONS, CLOCK_STATES } from '../sla/clock-state.js';
import { type Clocks, MAYBE_DUE, NOT_DUE } from '../sla/clocks.js';
import { clocksOf } from '../sla/clocks-of.js';
import type { SlaCheckItem } from './check-document.js';
import { wouldHelp } from './would-help.js';

/** Per SLA, which of its clocks can be judged, and what would make the others so. In the order of the agreement. */
export function checkedSlas(leads: Leads): SlaCheckItem[] {
  return clocksOf(leads).map((clocks) => {
    const { counts, because } = judgedIn(clocks);
    const { due, cannot_tell } = counts;
    const judged = due - cannot_tell;
    return {
      sla: clocks.sla.id,
      name: clocks.sla.name,
      ...counts,
      judged,
      share: due === 0 ? null : judged / due,
      cannot_tell_because: because,
      lacking: clocks.lacking !== null,
      would_help: wouldHelp(leads, clocks, because),
    };
  });
}

type Because = SlaCheckItem['cannot_tell_because'];

const NOTHING: Because = {
  not_exact: 0,
  beyond_complete_to: 0,
  unknown_time: 0,
  pause_unknown: 0,
  blank: 0,
};

/** As compliance counts them: one that may be due, and may not, can't be told. */
function judgedIn(clocks: Clocks) {
  const { count, state, why, due } = clocks;
  const counts = { clocks: 0, excluded: 0, not_due: 0, due: 0, cannot_tell: 0 };
  const because = { ...NOTHING };
  for (let clock = 0; clock < count; clock++) {
    const stands = CLOCK_STATES[state[clock]!]!;
    counts.clocks++;
    if (stands === 'excluded') counts.excluded++;
    else if (due[clock] === NOT_DUE) counts.not_due++;
    else {
      counts.due++;
      if (!isUntold(clocks, clock)) continue;
      counts.cannot_tell++;
      because[reasonOf(why[clock]!)]++;
    }
  }
  return { counts, because };
}

/** Whether a clock is due, or may be, and it can't be told how it ended. */
export function isUntold({ state, due }: Clocks, clock: number): boolean {
  const stands = CLOCK_STATES[state[clock]!]!;
  if (stands === 'excluded' || due[clock] === NOT_DUE) return false;
  return stands === 'cannot_tell' || due[clock] === MAYBE_DUE;
}

/** Why it can't be told; of one that only may be due, that its times are not exact. */
function reasonOf(why: number): keyof Because {
  const reason = CLOCK_REASONS[why]!;
  return Object.hasOwn(NOTHING, reason) ? (reason as keyof Because) : 'not_exact';
}
