import type { ClockReason, ClockState } from '../sla/clock-state.js';

const STATES: Readonly<Record<ClockState, string>> = {
  met: 'met',
  breached: 'breached',
  overdue: 'overdue',
  at_risk: 'at risk',
  running: 'running',
  cannot_tell: "can't tell",
  excluded: 'excluded',
};

/** Why a clock is in its state, as it stands after that, and after how many: `breached, given up`, `3 given up`. */
const REASONS: Readonly<Record<ClockReason, string>> = {
  none: '',
  late: 'late',
  given_up: 'given up',
  handed_over_again: 'handed over again undecided',
  criterion: 'not met',
  paused: 'paused',
  not_exact: 'not known exactly enough',
  beyond_complete_to: 'beyond what the exports tell',
  unknown_time: 'stopped at an unknown time',
  pause_unknown: 'paused for an unknown time',
  blank: 'blank in the export',
  filtered: 'not covered by the SLA',
  waived: 'waived',
  unless: 'given up for an agreed reason',
  not_in_force: 'started before the agreement',
};

/** How a clock stands, in words: `at risk`. */
export function stateText(state: ClockState): string {
  return STATES[state];
}

/** Why a clock stands so, in words; empty where its state says it all. */
export function reasonText(why: ClockReason): string {
  return REASONS[why];
}
