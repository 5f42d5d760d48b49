import type { Duration } from './duration.js';

/** A duration in the words in which it is agreed on, in its largest whole unit: `90 days`, `4 business hours`. */
export function formatDuration(duration: Duration): string {
  switch (duration.kind) {
    case 'elapsed':
      return counted(duration.seconds, '', true);
    case 'working':
      return counted(duration.seconds, 'business ', false);
    case 'working_days':
      return plural(duration.days, 'business day');
    case 'end_of_next_business_day':
      return 'end of next business day';
  }
}

/** Working time has no days: how long one is depends on the date. */
function counted(seconds: number, prefix: string, hasDays: boolean): string {
  if (hasDays && seconds % 86_400 === 0) return plural(seconds / 86_400, `${prefix}day`);
  if (seconds % 3600 === 0) return plural(seconds / 3600, `${prefix}hour`);
  if (seconds % 60 === 0) return plural(seconds / 60, `${prefix}minute`);
  return plural(seconds, `${prefix}second`);
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
