import type { Definition } from '../definition/definition.js';
import type { Instant } from '../time/moment.js';
import { isKeptByHand } from './kept-by-hand.js';
import type { Reads } from './read-as-of.js';

/** Where the period `all` begins: the earliest recorded time, but no later than the day of the report itself. */
export function earliestRecorded(definition: Definition, reads: Reads): Instant {
  const { asOf } = reads.get('leads');
  const recorded = [...reads.values()].map(({ table, span }) =>
    isKeptByHand(table.name) ? Infinity : (span?.earliest ?? Infinity),
  );
  return Math.min(definition.calendar.zone.startOfDay(asOf.day), ...recorded);
}
