import type { Measured } from './measured.js';

/**
 * One measure over one period: start, add leads (or deals) by their index, finish. The result does not depend
 * on the order or on how the adding is divided; a state belongs to one group of a `--by`.
 */
export interface Fold<State, Result = Measured> {
  /** What the indexes are of. */
  readonly over: 'leads' | 'deals';
  start(): State;
  add(state: State, index: number): void;
  finish(state: State): Result;
}
