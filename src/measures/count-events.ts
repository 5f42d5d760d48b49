import type { Leads } from '../leads/leads.js';
import { countedEntries, type WhichEntries } from './counted-entries.js';
import type { Fold, Parts } from './fold.js';
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
export function countEvents(leads: Leads, which: WhichEntries): Fold<Tally> {
  const { stretches } = which;
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: () => ({ events: 0, leads: 0, lastLead: -1 }),
    add: (to, first, end) => addEvents(leads, which, to, first, end),
    finish: (tally, period) =>
      measuredCount(stretchOf(stretches, period), tally.events, { leads: tally.leads }),
  };
}

function addEvents(leads: Leads, which: WhichEntries, to: Parts<Tally>, first: number, end: number): void {
  const { among, places, states } = countedEntries(leads, which, to, first, end);
  for (let i = 0; i < places.length; i++) {
    const tally = to.states[states[i]!]!;
    const lead = among.lead[places[i]!]!;
    tally.events++;
    // Events of one lead come one after the other.
    if (tally.lastLead !== lead) tally.leads++;
    tally.lastLead = lead;
  }
}
