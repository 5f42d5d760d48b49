import { NO_EVENT } from '../leads/hand-over-span.js';

/** Got there, inside the window where there is one. */
export const REACHED = 0;
/** Got there at a time not known well enough to say whether inside the window. */
export const CANNOT_TELL = 1;
/** Left the path for good without getting there. */
export const EXITED = 2;
/** The window is over. */
export const LATE = 3;
/** May still get there. */
export const OPEN = 4;

/** More days than there are. */
export const NEVER = 2 ** 30;

/** How one lead of a cohort fared. Days are counted from its first recorded entry of `from`, by calendar dates. */
export interface Passage {
  fate: number;
  /** To the earliest entry of `to` or a later stage that counts; NEVER where none has a time. */
  days: number;
  /** That entry was recorded before the start, within `order_tolerance`: a slip, counted as day 0. */
  slip: boolean;
  /** The event that is the earliest recorded entry of `to` itself that counts; NO_EVENT where the passing is only implied. */
  own: number;
  /** Reached, but through a later stage only. */
  implied: boolean;
  /** It got there only in a former life: earlier than `order_tolerance` before the start. */
  formerLife: boolean;
  /** To the first exit with no way back; NEVER where none has a time. */
  exitDays: number;
  /** For whether an entry was early enough, an interval's two ends disagree. */
  unsure: boolean;
}

export function startPassage(): Passage {
  return {
    fate: OPEN,
    days: NEVER,
    slip: false,
    own: NO_EVENT,
    implied: false,
    formerLife: false,
    exitDays: NEVER,
    unsure: false,
  };
}
