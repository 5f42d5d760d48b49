import type { Leads } from '../leads/leads.js';
import { addPassages } from './add-passages.js';
import { addPassage, type CohortTally, startTally } from './cohort-tally.js';
import type { Fold } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import type { Measured } from './measured.js';
import { measuredRate } from './measured-rate.js';
import { passagesOf } from './passages.js';
import { stretchOf, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

/**
 * Conversion from A to B: of the leads whose first recorded entry of A falls in the period, how many reached B or
 * any later stage at or after it, by as-of and inside the window. Leads of which it cannot be told stay in the
 * denominator.
 */
export function conversion(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const [from, to] = query.measure.of as readonly [number, number];
  const passages = passagesOf(leads, { ...query, from, to });
  if (typeof passages === 'string') return unmeasured('leads', passages, query);
  const { stretches } = passages;
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: startTally,
    add: (into, first, end) => addPassages(passages, into, first, end, addPassage),
    finish: (tally, period) => measuredConversion(tally, stretchOf(stretches, period).whole),
  } satisfies Fold<CohortTally>;
}

function measuredConversion(tally: CohortTally, whole: boolean): Measured {
  const beside = {
    open: tally.open,
    mature: whole && tally.open === 0,
    parts: {
      implied: tally.implied,
      cannot_tell: tally.cannotTell,
      exited: tally.exited,
      slips: tally.slips,
      former_life: tally.formerLife,
    },
  };
  return measuredRate(tally.reached, tally.entered, beside, tally.cannotTell);
}
