import type { EntriesDuring } from './leads-during.js';
import type { Measured } from './measured.js';

/**
 * One measure over one period: start, add leads (or deals) by their index, finish. The result does not depend
 * on the order or on how the adding is divided; a state belongs to one group of a `--by`.
 */
export interface Fold<State, Result = Measured> {
  /** What the indexes are of; `nothing` where the figure is of neither (a survey), and nothing is added. */
  readonly over: 'leads' | 'deals' | 'nothing';
  /** Over leads: only those of which such an entry is recorded make a difference. Left out: any lead may. */
  readonly during?: EntriesDuring;
  start(): State;
  add(state: State, index: number): void;
  /** `group`: of a `--by`, which part the state is of; left out for the whole. */
  finish(state: State, group?: FoldGroup): Result;
  /** The same for a single lead of many, without what stands beside the whole and would be found anew for each. */
  finishAlone?(state: State): Result;
  /**
   * The values one by one of which `finish` gives the median or the mean, in the unit of the measure, in any order; what
   * hasn't ended is Infinity. Left out: the measure is of no such values.
   */
  sample?(state: State): ArrayLike<number>;
  /**
   * How what a lead contributes is divided by an attribute that it has of its own: a clock has an owner, whoever owns the
   * lead. Null, or left out: all of it goes by the lead's.
   */
  divide?(attribute: string): Division<State> | null;
}

/** What leads (or deals) contribute, divided by the values of an attribute. */
export interface Division<State> {
  /** Each once; `''` is blank. */
  readonly values: readonly string[];
  /** The codes into `values` of what a lead contributes, in whatever period; each once. */
  visitCodes(index: number, visit: (code: number) => void): void;
  /** Adds each part to the state of its value; null: to none. */
  add(index: number, stateOf: (code: number) => State | null): void;
}

/** Which part of the leads or deals a state is of. */
export interface FoldGroup {
  readonly attribute: string;
  /** Each of them is in the state (`''` is blank); several where small groups are folded into one. */
  readonly values: readonly string[];
}
