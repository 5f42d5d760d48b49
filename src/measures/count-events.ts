import type { Leads } from '../leads/leads.js';
import type { Fold } from './fold.js';
import { measuredCount } from './measured-count.js';
import { covers, type Stretch } from './stretch.js';

interface Tally {
  events: number;
  leads: number;
}

/**
 * Counts events, not leads: those of the period that carry this flag of the log, which none but entries of `states` do;
 * beside it how many leads had one.
 */
export function countEvents(
  { log }: Leads,
  flag: number,
  stretch: Stretch,
  states: readonly number[],
): Fold<Tally> {
  return {
    over: 'leads',
    during: { ...stretch, states },
    start: () => ({ events: 0, leads: 0 }),
    add(tally, lead) {
      let found = 0;
      for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++) {
        if ((log.flags[event]! & flag) === 0) continue;
        if (covers(stretch, log.at[event]!, log.width[event]!)) found++;
      }
      tally.events += found;
      if (found > 0) tally.leads++;
    },
    finish: (tally) => measuredCount(stretch, tally.events, { leads: tally.leads }),
  };
}
