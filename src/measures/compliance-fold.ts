import type { Clocks } from '../sla/clocks.js';
import {
  addClock,
  type Compliance,
  type ComplianceTally,
  finishCompliance,
  startCompliance,
} from './compliance.js';
import type { Division, Fold } from './fold.js';
import { covers, type Stretch } from './stretch.js';

/** Which clocks of an SLA are counted. */
export interface CountedClocks {
  readonly clocks: Clocks;
  /** Those started in it. */
  readonly stretch: Stretch;
  /** Only those of these terms (-1: of none); null: of any. */
  readonly terms: ReadonlySet<number> | null;
  /** The state at whose entries clocks start, so that leads without one in the stretch need not be visited; null where they don't. */
  readonly startState: number | null;
}

type ComplianceFold = Omit<Fold<ComplianceTally, Compliance>, 'finishAlone'>;

/**
 * How the clocks started in a stretch were kept. By owner a clock goes to whose it was when it fell due, whoever has the
 * lead now.
 */
export function complianceFold(counted: CountedClocks): ComplianceFold {
  const { clocks, stretch, startState } = counted;
  const addByOwner: Division<ComplianceTally>['add'] = (index, tallyOf) =>
    visitCounted(counted, index, (clock) => {
      const tally = tallyOf(clocks.owner.codes[clock]!);
      if (tally !== null) addClock(tally, clocks, clock);
    });
  return {
    over: clocks.over,
    ...(startState !== null && clocks.over === 'leads' && { during: { ...stretch, states: [startState] } }),
    start: startCompliance,
    add(tally, index) {
      visitCounted(counted, index, (clock) => addClock(tally, clocks, clock));
    },
    finish: finishCompliance,
    divide: (attribute) => (attribute === 'owner' ? byClockOwner(clocks, addByOwner) : null),
  };
}

function visitCounted(
  { clocks, stretch, terms }: CountedClocks,
  index: number,
  visit: (clock: number) => void,
): void {
  const end = clocks.first[index + 1]!;
  for (let clock = clocks.first[index]!; clock < end; clock++) {
    if (terms !== null && !terms.has(clocks.term[clock]!)) continue;
    if (covers(stretch, clocks.startAt[clock]!, clocks.startWidth[clock]!)) visit(clock);
  }
}

/** Whose each clock was, whatever its period: every period then has the same groups, also one of which nothing is told. */
export function byClockOwner<State>(
  { owner: { codes, values }, first }: Clocks,
  add: Division<State>['add'],
): Division<State> {
  return {
    values,
    visitCodes(index, visit) {
      const seen = new Set<number>();
      for (let clock = first[index]!; clock < first[index + 1]!; clock++) seen.add(codes[clock]!);
      for (const code of seen) visit(code);
    },
    add,
  };
}
