import type { Leads } from '../leads/leads.js';
import { type WhichEntries, withCountedEntries } from './counted-entries.js';
import type { Fold, Parts } from './fold.js';
import type { CountedEntries } from './lend-entries.js';
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
    add: (into, first, end) =>
      withCountedEntries(leads, which, into, first, end, (entries) => addEvents(entries, into)),
    finish: (tally, period) =>
      measuredCount(stretchOf(stretches, period), tally.events, { leads: tally.leads }),
  };
}

function addEvents({ count, lead, slot }: CountedEntries, { states }: Parts<Tally>): void {
  for (let i = 0; i < count; i++) {
    const tally = states[slot[i]!]!;
    tally.events++;
    // Events of one lead come one after the other.
    if (tally.lastLead !== lead[i]!) tally.leads++;
    tally.lastLead = lead[i]!;
  }
}
