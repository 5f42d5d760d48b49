import { formatDay, parseDay } from './civil.js';
import { formatInstant } from './format-instant.js';
import type { Day, Instant } from './moment.js';
import { parseInstant } from './parse-instant.js';
import type { Zone } from './zone.js';

/**
 * A moment up to which something is known: "as of" and "complete to". Only what starts before `limit` counts.
 * An instant is inclusive (its limit is a millisecond later); a date is the midnight that ends it.
 */
export interface Cutoff {
  readonly limit: Instant;
  /** The calendar date, in the calendar's zone, used for day arithmetic and relative periods. */
  readonly day: Day;
  /** As printed: `2018-11-14T18:04:19Z` or `2018-05-31`. */
  readonly text: string;
}

/** Known up to and including this instant. */
export function cutoffAtInstant(at: Instant, zone: Zone): Cutoff {
  return { limit: at + 1, day: zone.dayOf(at), text: formatInstant(at) };
}

/** Known up to the end of this date. */
export function cutoffAtDay(day: Day, zone: Zone): Cutoff {
  return { limit: zone.startOfDay(day + 1), day, text: formatDay(day) };
}

/**
 * Reads a cutoff as a user writes it: a date (`2018-05-31`), or an ISO instant (`2018-11-14T18:04:19Z`), of the
 * zone's wall time where it has no offset. Null where it is neither.
 */
export function parseCutoff(text: string, zone: Zone): Cutoff | null {
  const trimmed = text.trim();
  const day = parseDay(trimmed);
  if (day !== null) return cutoffAtDay(day, zone);
  const at = parseInstant(trimmed, zone);
  return at === null ? null : cutoffAtInstant(at, zone);
}

/** The one up to which less is known; of equal ones the first. */
export function earlierCutoff(a: Cutoff, b: Cutoff): Cutoff {
  return b.limit < a.limit ? b : a;
}
