import type { Day, Instant } from './moment.js';

/** A time zone with its own table of clock changes, so that one look-up costs a few comparisons. */
export interface Zone {
  /** The IANA name, as written by the user (`Europe/Berlin`). */
  readonly id: string;
  /** Milliseconds by which the zone's clocks are ahead of UTC at that instant. */
  offsetAt(at: Instant): number;
  /** The calendar date in this zone at that instant. */
  dayOf(at: Instant): Day;
  /** The instant at which that date begins in this zone (the first existing moment of it). */
  startOfDay(day: Day): Instant;
  /**
   * The instant at which this zone's clocks show that wall time (milliseconds, as if it were UTC). A time that
   * a clock change skips moves forward by the gap; one that happens twice is the earlier.
   */
  instantOf(wallMs: number): Instant;
}
