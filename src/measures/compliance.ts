import { CLOCK_REASONS, CLOCK_STATES, type ClockReason, type ClockState } from '../sla/clock-state.js';
import { type Clocks, DUE, NOT_DUE } from '../sla/clocks.js';

/** How those fared that were due: what a compliance is of. */
type DueState = 'met' | 'breached' | 'overdue' | 'cannot_tell';

/** How those stand that are not due: some have stopped already, or were given up. */
const NOT_DUE_STATES = ['met', 'breached', 'at_risk', 'running', 'cannot_tell'] as const;
type NotDueState = (typeof NOT_DUE_STATES)[number];

/** Clocks counted by state, and of those due what the compliance is of. */
export interface Compliance {
  readonly states: Readonly<Record<ClockState, number>>;
  readonly reasons: Readonly<Record<ClockReason, number>>;
  /** Due by as-of; a clock that may be due counts as one that cannot be told. */
  readonly due: Readonly<Record<DueState, number>>;
  /** Those of them that are perhaps due: their times leave it open. They are counted as such that cannot be told. */
  readonly maybeDue: number;
  /** Neither due nor excluded. */
  readonly notDue: number;
  /** The same by state. */
  readonly notDueStates: Readonly<Record<NotDueState, number>>;
  /** Mean of the targets of the clocks due; null where there are none, or any has none. */
  readonly target: number | null;
  /** Of what that is the mean: each target once, the lowest first. */
  readonly targets: readonly number[];
}

/** The same while clocks are added: how many there are of each index into `CLOCK_STATES` or `CLOCK_REASONS`. */
export interface ComplianceTally {
  readonly states: Uint32Array;
  readonly reasons: Uint32Array;
  /** Of those that are surely due, and of those that aren't, by state; excluded ones are in neither. */
  readonly due: Uint32Array;
  readonly notDue: Uint32Array;
  maybeDue: number;
  /** What was agreed for clocks due. */
  readonly targets: Set<number>;
  /** The one that was added last: most are the same. */
  lastTarget: number;
  /** Of the targets of the clocks due, in steps: whole ones add up to the same in any order. */
  targetSteps: number;
  /** Clocks due for which nothing was agreed. */
  withoutTarget: number;
}

const STEPS_PER_UNIT = 1e9;

const EXCLUDED = CLOCK_STATES.indexOf('excluded');

export function startCompliance(): ComplianceTally {
  return {
    states: new Uint32Array(CLOCK_STATES.length),
    reasons: new Uint32Array(CLOCK_REASONS.length),
    due: new Uint32Array(CLOCK_STATES.length),
    notDue: new Uint32Array(CLOCK_STATES.length),
    maybeDue: 0,
    targets: new Set(),
    lastTarget: Number.NaN,
    targetSteps: 0,
    withoutTarget: 0,
  };
}

export function addClock(tally: ComplianceTally, clocks: Clocks, clock: number): void {
  const state = clocks.state[clock]!;
  tally.states[state]!++;
  tally.reasons[clocks.why[clock]!]!++;
  if (state === EXCLUDED) return;
  const due = clocks.due[clock]!;
  if (due === NOT_DUE) {
    tally.notDue[state]!++;
    return;
  }
  if (due === DUE) tally.due[state]!++;
  else tally.maybeDue++;
  addTarget(tally, clocks.target[clock]!);
}

function addTarget(tally: ComplianceTally, target: number): void {
  if (Number.isNaN(target)) {
    tally.withoutTarget++;
    return;
  }
  tally.targetSteps += Math.round(target * STEPS_PER_UNIT);
  if (target === tally.lastTarget) return;
  tally.targets.add(target);
  tally.lastTarget = target;
}

export function finishCompliance(tally: ComplianceTally): Compliance {
  const { maybeDue, targetSteps, withoutTarget } = tally;
  const notDueStates = named(NOT_DUE_STATES, CLOCK_STATES, tally.notDue);
  const due = dueOf(tally);
  const count = countDue(due);
  const target = count === 0 || withoutTarget > 0 ? null : targetSteps / count / STEPS_PER_UNIT;
  return {
    states: named(CLOCK_STATES, CLOCK_STATES, tally.states),
    reasons: named(CLOCK_REASONS, CLOCK_REASONS, tally.reasons),
    due,
    maybeDue,
    notDue: Object.values(notDueStates).reduce((sum, clocks) => sum + clocks, 0),
    notDueStates,
    target,
    targets: target === null ? [] : [...tally.targets].sort((a, b) => a - b),
  };
}

/** Of what runs on although it is due, or may be due, it cannot be told how it fares. */
function dueOf(tally: ComplianceTally): Compliance['due'] {
  const states = named(CLOCK_STATES, CLOCK_STATES, tally.due);
  const { met, breached, overdue, at_risk, running, cannot_tell } = states;
  return { met, breached, overdue, cannot_tell: cannot_tell + at_risk + running + tally.maybeDue };
}

/** The counts of some of these names, whose places in `all` are those of their counts. */
function named<Name extends string>(
  names: readonly Name[],
  all: readonly string[],
  counts: Uint32Array,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, counts[all.indexOf(name)]!])) as Record<Name, number>;
}

/** How the clocks were kept that are counted. */
export function complianceOf(clocks: Clocks, isCounted: (clock: number) => boolean): Compliance {
  const tally = startCompliance();
  for (let clock = 0; clock < clocks.count; clock++) if (isCounted(clock)) addClock(tally, clocks, clock);
  return finishCompliance(tally);
}

/** How many clocks a compliance is of. */
export function countDue({ met, breached, overdue, cannot_tell }: Compliance['due']): number {
  return met + breached + overdue + cannot_tell;
}
