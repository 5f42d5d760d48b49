import type { Leads } from '../leads/leads.js';
import { addEntries, type CountedEntries } from './add-entries.js';
import type { Fold } from './fold.js';
import { measuredCount } from './measured-count.js';
import { stretchOf, untoldIn } from './stretches.js';

interface Tally {
  events: number;
  leads: number;
  lastLead: number;
}

/**
 * Counts events, not leads: those of the period that carry one of these flags of the log; beside it how many leads had one.
 */
export function countEvents(leads: Leads, { state, flags, stretches }: CountedEntries): Fold<Tally> {
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: () => ({ events: 0, leads: 0, lastLead: -1 }),
    add: (to, first, end) => addEntries(leads, { state, flags, stretches }, to, first, end, addEvent),
    finish: (tally, period) =>
      measuredCount(stretchOf(stretches, period), tally.events, { leads: tally.leads }),
  };
}

function addEvent(tally: Tally, lead: number): void {
  tally.events++;
  // Events of one lead come one after the other.
  if (tally.lastLead !== lead) tally.leads++;
  tally.lastLead = lead;
}
