import type { Fold } from './fold.js';
import type { EntriesDuring } from './leads-during.js';
import { type NoValue, withoutValue } from './measured.js';

/** No lead makes a difference. */
const NEVER: EntriesDuring = { start: 0, end: 0, states: [] };

/** The measure that has no value whatever the leads are, and says why. */
export function unmeasured(over: Fold<unknown>['over'], reason: NoValue): Fold<null> {
  return {
    over,
    ...(over === 'leads' && { during: NEVER }),
    start: () => null,
    add() {},
    finish: () => withoutValue(reason),
  };
}
