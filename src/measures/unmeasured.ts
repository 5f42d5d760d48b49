import type { Fold } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { type NoValue, withoutValue } from './measured.js';

/** The measure that has no value in any period, whatever the leads are, and says why. */
export function unmeasured(
  over: Fold<unknown>['over'],
  reason: NoValue,
  { periods }: Pick<PeriodsQuery, 'periods'>,
): Fold<null> {
  return {
    over,
    untold: periods.map(() => reason),
    start: () => null,
    add() {},
    finish: () => withoutValue(reason),
  };
}
