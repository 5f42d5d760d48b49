import type { Instant } from '../time/moment.js';
import type { NoValue } from './measured.js';
import { countedAt, type Stretch } from './stretch.js';

/** In no period that is asked for, or after the limit up to which that is read. */
export const NO_PERIOD = -1;

/** The stretches of several periods, of which none overlap. */
export interface Stretches {
  /** Per period its stretch, or why it has none. */
  readonly each: readonly (Stretch | NoValue)[];
  /** The same as columns; NaN, which is before and after nothing, where there is none. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly limits: Float64Array;
  /** The earliest start and the latest end. */
  readonly firstStart: Instant;
  readonly lastEnd: Instant;
  /** The same for the same starts and ends, whatever the limits. */
  readonly key: string;
}

/** The stretches of several periods, to be asked which of them a moment is in. */
export function stretchesOf(each: Stretches['each']): Stretches {
  const column = (of: 'start' | 'end' | 'limit') =>
    Float64Array.from(each, (stretch) => (typeof stretch === 'string' ? Number.NaN : stretch[of]));
  const told = each.filter((stretch) => typeof stretch !== 'string');
  const [starts, ends] = [column('start'), column('end')];
  return {
    each,
    starts,
    ends,
    key: `${starts} ${ends}`,
    limits: column('limit'),
    firstStart: Math.min(...told.map(({ start }) => start)),
    lastEnd: Math.max(...told.map(({ end }) => end)),
  };
}

/** The period that covers a moment, as `covers` says it of one; NO_PERIOD where none does. */
export function periodAt(stretches: Stretches, at: Instant, width: number): number {
  const period = periodOf(stretches, at, width);
  // An index below 0 is slow to look up.
  return period !== NO_PERIOD && at < stretches.limits[period]! ? period : NO_PERIOD;
}

/** The same whenever it is read: also what was recorded after a limit. */
export function periodOf(stretches: Stretches, at: Instant, width: number): number {
  const counted = countedAt(at, width);
  if (!(counted >= stretches.firstStart && counted < stretches.lastEnd)) return NO_PERIOD;
  const { starts, ends } = stretches;
  for (let period = 0; period < starts.length; period++)
    if (counted >= starts[period]! && counted < ends[period]!) return period;
  return NO_PERIOD;
}

/** Whether each period ends where the next begins, so that none of the time between the first and the last is left out. */
export function areAdjacent({ starts, ends }: Stretches): boolean {
  return starts.every((start, period) => (period === 0 ? !Number.isNaN(start) : start === ends[period - 1]));
}

/** The stretch of a period that has one. */
export function stretchOf({ each }: Stretches, period: number): Stretch {
  const stretch = each[period];
  if (stretch === undefined || typeof stretch === 'string') throw new Error('the period has no stretch');
  return stretch;
}

/** Per period why it has no stretch; null where it has one. */
export function untoldIn({ each }: Stretches): (NoValue | null)[] {
  return each.map((stretch) => (typeof stretch === 'string' ? stretch : null));
}
