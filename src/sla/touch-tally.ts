import type { Sla } from '../definition/definition.js';
import type { Day } from '../time/moment.js';

/** A touch that may have been on any of several days: the least it says of days, and the most. */
export const NO_DAY = null;
export const ANOTHER_DAY = Number.NaN;

/** Counts the touches of one clock against what was agreed. */
export interface TouchTally {
  /** Whether it matters on which days they were. */
  readonly countsDays: boolean;
  /** Begins with none. */
  reset(): void;
  /** Adds one; days come in order. Whether they are enough now. */
  add(kind: number, day: Day | null): boolean;
}

/** Number, days and kinds as agreed; `kinds` are those of `touches.counts`, to which a touch's kind is the index. */
export function touchTally(rule: NonNullable<Sla['touches']>, kinds: readonly string[]): TouchTally {
  const agreed = new Map(Object.entries(rule.of));
  const needed = Int32Array.from(kinds, (kind) => agreed.get(kind) ?? 0);
  const neededOfKinds = needed.reduce((sum, count) => sum + count, 0);
  // Whatever day it was, a touch is on one.
  const neededDays = (rule.onDays ?? 0) > 1 ? rule.onDays! : 0;
  const ofKind = needed.slice();
  let touches = 0;
  let ofKinds = 0;
  let days = 0;
  let lastDay: Day | null = NO_DAY;
  return {
    countsDays: neededDays > 0,
    reset() {
      touches = rule.atLeast;
      ofKinds = neededOfKinds;
      days = neededDays;
      lastDay = NO_DAY;
      if (neededOfKinds > 0) ofKind.set(needed);
    },
    add(kind, day) {
      touches--;
      if ((ofKind[kind] ?? 0) > 0) {
        ofKind[kind]!--;
        ofKinds--;
      }
      if (day !== NO_DAY) {
        if (day !== lastDay) days--;
        lastDay = day;
      }
      return touches <= 0 && ofKinds === 0 && days <= 0;
    },
  };
}
