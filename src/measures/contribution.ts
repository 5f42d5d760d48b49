import type { Leads } from '../leads/leads.js';
import { matching } from '../leads/matching.js';
import type { Day } from '../time/moment.js';
import { type CountedAs, contributionWays } from './contribution-ways.js';
import { type CountedHandOver, countedHandOvers } from './counted-hand-overs.js';
import type { Fold } from './fold.js';
import { foldOf } from './fold-of.js';
import { inOnePeriod, measureLeads } from './measure-leads.js';
import type { MeasureQuery } from './measure-query.js';
import type { Measured } from './measured.js';
import { windowEndOf } from './window-end.js';

/** How a lead (or its deals) stands behind a figure: the figure of that lead alone. */
export interface Contribution {
  /** At least one; several where a lead counts more than once, as with two hand-overs. */
  readonly as: readonly CountedAs[];
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number | null;
}

/** A figure, and who is behind it. */
export interface Contributions {
  readonly over: Fold<unknown>['over'];
  readonly figure: Measured;
  /** Whether the filter lets this lead (or deal) through. */
  lets(index: number): boolean;
  /** What these leads (or deals) contribute by themselves; null where they have no part in it. */
  of(indexes: readonly number[]): Contribution | null;
  /** The hand-overs of a lead that it counts; none where it is of anything else. */
  handOversOf(lead: number): readonly CountedHandOver[];
  /** The last day of the window of this lead (or deal); null where there is none. */
  windowEnd(index: number): Day | null;
}

/**
 * Who stands behind the figure that answers a query. What one lead contributes is what the measure makes of that lead
 * alone, so that a list of leads can't disagree with its number. Nobody stands behind a figure that isn't told.
 */
export function contributionsOf(leads: Leads, query: MeasureQuery): Contributions {
  const figure = measureLeads(leads, query);
  const fold = foldOf(leads, inOnePeriod(query));
  const { over } = fold;
  if (over === 'nothing' || figure.noValue === 'not_configured' || figure.noValue === 'beyond_complete_to')
    return { over, figure, lets: () => false, of: () => null, handOversOf: () => [], windowEnd: () => null };
  const matches = matching(leads, over, query.where);
  const ways = Object.entries(contributionWays[query.measure.kind]);
  const handOversOf = countedHandOvers(leads, query) ?? (() => []);
  const spreadsCost = query.measure.kind === 'cost_per';
  return {
    over,
    figure,
    lets: (index) => matches[index] === 1,
    handOversOf,
    windowEnd: windowEndOf(leads, query),
    of(indexes) {
      const measured = foldAlone(fold, matches, indexes);
      const as = ways.filter(([, times]) => times(measured) > 0).map(([way]) => way as CountedAs);
      if (as.length === 0) return null;
      const { value, numerator, denominator, n } = measured;
      // What was spent is nobody's: one lead alone would seem to have cost it all.
      return spreadsCost
        ? { as, value: null, numerator: null, denominator, n }
        : { as, value, numerator, denominator, n };
    },
  };
}

function foldAlone(fold: Fold<unknown>, of: Uint8Array, indexes: readonly number[]): Measured {
  const state = fold.start();
  for (const index of indexes) fold.add({ of, count: 1, states: [state] }, index, index + 1);
  return fold.finishAlone === undefined ? fold.finish(state, 0) : fold.finishAlone(state, 0);
}
