import { NO_PERIOD, periodOf, type Stretches } from './stretches.js';

/** Of a part of time in which not all is of one period: it has to be asked. */
export const SEVERAL = -2;

/** The time from the first of several periods to the last, in parts of the same length. */
export interface TimeParts {
  /** Milliseconds. */
  readonly partMs: number;
  /** The period of whatever is in the part, or SEVERAL. */
  readonly periodOfPart: Int16Array;
}

/** So many that few of them lie across the bounds of a period. */
const COUNT = 1024;

/** Tells the period of most moments without searching: for asking of millions. */
export function timeParts(stretches: Stretches): TimeParts {
  const { firstStart, lastEnd } = stretches;
  const partMs = (lastEnd - firstStart) / COUNT;
  const periodOfPart = new Int16Array(COUNT + 1).fill(SEVERAL);
  for (let part = 0; part < COUNT; part++) {
    // A millisecond more at both ends, so that rounding puts nothing into a part that isn't all of its period.
    const first = periodOf(stretches, firstStart + part * partMs - 1, 0);
    const last = periodOf(stretches, firstStart + (part + 1) * partMs + 1, 0);
    if (first === last && first !== NO_PERIOD) periodOfPart[part] = first;
  }
  return { partMs, periodOfPart };
}
