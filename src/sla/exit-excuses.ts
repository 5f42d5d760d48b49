import type { Leads } from '../leads/leads.js';
import type { EntryOrder } from './entry-order.js';
import type { IsExcused } from './excused-exits.js';
import type { Belonging } from './first-entry.js';
import type { StateSet } from './state-set.js';
import type { Start, Stop } from './stop.js';

/** Of exits that may have been first, whether all or any of them were for a reason that was agreed not to count. */
interface Excuses {
  readonly all: boolean;
  readonly any: boolean;
}

/** Says so of the exits that may have been the one found. */
export type FindExcuses = (start: Start, found: Stop) => Excuses;

const NONE: Excuses = { all: false, any: false };

/** Where no reason was agreed. */
export const noExcuses: FindExcuses = () => NONE;

/** Looks at each exit of the set that belongs to a start and may have been no later than the one found. */
export function exitExcuses(
  { log }: Leads,
  order: EntryOrder,
  { has }: StateSet,
  belonging: Belonging,
  isExcused: IsExcused,
): FindExcuses {
  return (start, found) => {
    let [all, any] = [true, false];
    const end = Math.min(belonging.until(start), order.untilAt(start.lead, found.to));
    for (let event = belonging.since(start); event < end; event++) {
      const state = log.state[event]!;
      if (has[state] === 0 || !(log.at[event]! <= found.to) || belonging.belongs(start, event) === 0)
        continue;
      if (isExcused(state, start.lead)) any = true;
      else all = false;
    }
    return { all: all && any, any };
  };
}
