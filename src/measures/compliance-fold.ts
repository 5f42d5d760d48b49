import type { Clocks } from '../sla/clocks.js';
import {
  addClock,
  type Compliance,
  type ComplianceTally,
  finishCompliance,
  startCompliance,
} from './compliance.js';
import { type Division, type Fold, type Parts, stateFor } from './fold.js';
import { periodAt, type Stretches, untoldIn } from './stretches.js';

/** Which clocks of an SLA are counted. */
export interface CountedClocks {
  readonly clocks: Clocks;
  /** Those started in them. */
  readonly stretches: Stretches;
  /** Only those of these terms (-1: of none); null: of any. */
  readonly terms: ReadonlySet<number> | null;
}

type ComplianceFold = Omit<Fold<ComplianceTally, Compliance>, 'finishAlone'>;

/**
 * How the clocks started in each of several stretches were kept. By owner a clock goes to whose it was when it fell due,
 * whoever has the lead now.
 */
export function complianceFold(counted: CountedClocks): ComplianceFold {
  const { clocks, stretches } = counted;
  return {
    over: clocks.over,
    untold: untoldIn(stretches),
    start: startCompliance,
    add: (into, first, end) => addClocks(counted, clocks.of, into, first, end),
    finish: finishCompliance,
    divide: (attribute) =>
      attribute === 'owner'
        ? byClockOwner(clocks, (into, first, end) => addClocks(counted, itself(clocks), into, first, end))
        : null,
  };
}

/** Adds the clocks of the leads `first` to before `end`; `partOf` says of each clock at which index its part is found. */
function addClocks(
  { clocks, stretches, terms }: CountedClocks,
  partOf: Uint32Array,
  into: Parts<ComplianceTally>,
  first: number,
  end: number,
): void {
  const { startAt, startWidth, term } = clocks;
  const last = clocks.first[end]!;
  for (let clock = clocks.first[first]!; clock < last; clock++) {
    if (terms !== null && !terms.has(term[clock]!)) continue;
    const tally = stateFor(into, periodAt(stretches, startAt[clock]!, startWidth[clock]!), partOf[clock]!);
    if (tally !== undefined) addClock(tally, clocks, clock);
  }
}

/** Of each clock its own index: where the parts are of clocks. */
function itself({ of }: Clocks): Uint32Array {
  return of.map((_, clock) => clock);
}

/** Whose each clock was, whatever its period: every period then has the same groups, also one of which nothing is told. */
export function byClockOwner<State>(
  { owner: { codes, values }, first }: Clocks,
  add: Division<State>['add'],
): Division<State> {
  return { values, codes, first, add };
}
