import type { Measured, NoValue } from './measured.js';

/**
 * One measure over one or several periods: start a state for each period of each group of leads, add the leads (or deals)
 * in stretches of their indexes, finish each state. The result depends neither on the order nor on how the adding is
 * divided. All periods and groups are added in one pass, since leads are many and what is known of one lies apart.
 */
export interface Fold<State, Result = Measured> {
  /** What the indexes are of; `nothing` where the figure is of neither (a survey), and nothing is added. */
  readonly over: 'leads' | 'deals' | 'nothing';
  /** Per period why it has no value, whatever the leads are; null where it has one. */
  readonly untold: readonly (NoValue | null)[];
  /** The state of one period, of one group. */
  start(): State;
  /** Adds what the leads (or deals) from `first` to before `end` contribute. */
  add(into: Parts<State>, first: number, end: number): void;
  /** `period` is its place among those asked; `group`: of a `--by`, which part the state is of; left out for the whole. */
  finish(state: State, period: number, group?: FoldGroup): Result;
  /** The same for a single lead of many, without what stands beside the whole and would be found anew for each. */
  finishAlone?(state: State, period: number): Result;
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

/** Where contributions go: a state for each period of each part of the leads (or deals). */
export interface Parts<State> {
  /**
   * Per lead (or deal, or whatever a division divides) its part, counted from 1; 0 where it is in none: the filter leaves
   * it out, or no group shows it. What matches a filter is so its only part.
   */
  readonly of: Uint8Array | Uint32Array;
  /** How many parts there are. */
  readonly count: number;
  /** The parts of the first period, those of the second, and so on. */
  readonly states: readonly State[];
}

/** The state to which a lead adds what it contributes to a period; undefined where it is in no part, or the period is none. */
export function stateFor<State>(
  { of, count, states }: Parts<State>,
  period: number,
  index: number,
): State | undefined {
  const part = of[index]!;
  return part === 0 || period < 0 ? undefined : states[period * count + part - 1];
}

/** What leads (or deals) contribute, divided by the values of an attribute. */
export interface Division<State> {
  /** Each once; `''` is blank. */
  readonly values: readonly string[];
  /** The code into `values` of each thing that is divided. */
  readonly codes: Uint32Array;
  /** Things `first[i]` to before `first[i + 1]` are those of lead i; null where they are the leads (or deals) themselves. */
  readonly first: Uint32Array | null;
  /** Adds the things of the leads `first` to before `end`; the parts are of things. */
  add(into: Parts<State>, first: number, end: number): void;
}

/** Which part of the leads or deals a state is of. */
export interface FoldGroup {
  readonly attribute: string;
  /** Each of them is in the state (`''` is blank); several where small groups are folded into one. */
  readonly values: readonly string[];
}
