import type { Calendar } from '../../time/calendar.js';
import { DAY_MS } from '../../time/moment.js';
import { workingDaysAfter } from '../../time/working-calendar.js';
import type { TakenSnapshot } from './known-snapshots.js';

/** Twice the usual distance, all but: from January to March it is 59 days, where 31 are usual. */
const TWICE = 1.9;

/** Two neighbours among snapshots between which others are missing, as far as their usual distance tells. */
export interface MissingBetween {
  readonly after: TakenSnapshot;
  readonly before: TakenSnapshot;
}

/**
 * Where the distance of two neighbouring snapshots is at least twice the usual one, their median. Who takes them on working
 * days misses none on a weekend: of distances in days those in working days have to be so long too.
 */
export function missingSnapshots(calendar: Calendar, snapshots: readonly TakenSnapshot[]): MissingBetween[] {
  const pairs = snapshots.slice(1).map((before, index) => ({ after: snapshots[index]!, before }));
  const elapsed = pairs.map(({ after, before }) => before.at - after.at);
  const usual = median(elapsed);
  const days = pairs.map(({ after, before }) =>
    workingDaysAfter(calendar, calendar.zone.dayOf(after.at), calendar.zone.dayOf(before.at)),
  );
  const usualDays = usual < DAY_MS / 2 ? 0 : median(days);
  return pairs.filter((_, i) => elapsed[i]! >= TWICE * usual && days[i]! >= TWICE * usualDays);
}

/** Of an even number the smaller of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
