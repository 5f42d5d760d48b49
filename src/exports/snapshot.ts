import type { Instant } from '../time/moment.js';

/** When a snapshot was taken, as its file's name says: at an instant, or some time on a date. */
export interface Snapshot {
  /** At the earliest. */
  readonly at: Instant;
  /** At the latest: of a date its last second. */
  readonly until: Instant;
  /** As printed: `2026-11-02`, `2026-11-02T06:00:00Z`. */
  readonly text: string;
}
