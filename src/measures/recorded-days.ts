import type { EventLog } from '../leads/event-log.js';
import { DAY_MS } from '../time/moment.js';
import { countedAt } from './stretch.js';

/**
 * Of which leads an entry is recorded, state by state and day by day: those of state s on day `firstDay + d` are
 * `leads[starts[s * days + d]]` to before `leads[starts[s * days + d + 1]]`.
 */
interface RecordedDays {
  /** In whole days of UTC since 1970: zones make no difference to who is found, only to who is found in vain. */
  readonly firstDay: number;
  readonly days: number;
  readonly starts: Uint32Array;
  readonly leads: Uint32Array;
}

const daysOf = new WeakMap<EventLog, RecordedDays>();

/** The days of a log, with so many states; made once, when they are first asked for. */
export function recordedDays(log: EventLog, stateCount: number): RecordedDays {
  const made = daysOf.get(log) ?? sortByDay(log, stateCount);
  daysOf.set(log, made);
  return made;
}

/** The log's leads by state and day of each entry: a counting sort, which keeps their order. */
function sortByDay(log: EventLog, stateCount: number): RecordedDays {
  const { first, state } = log;
  const dayOf = countedDays(log);
  const { firstDay, days } = extentOf(dayOf);
  const starts = new Uint32Array(stateCount * days + 1);
  for (let event = 0; event < dayOf.length; event++)
    if (dayOf[event] !== NO_DAY) starts[state[event]! * days + dayOf[event]! - firstDay + 1]!++;
  for (let place = 1; place < starts.length; place++) starts[place]! += starts[place - 1]!;
  const leads = new Uint32Array(starts[starts.length - 1]!);
  const next = starts.slice();
  for (let lead = 0; lead + 1 < first.length; lead++)
    for (let event = first[lead]!; event < first[lead + 1]!; event++)
      if (dayOf[event] !== NO_DAY) leads[next[state[event]! * days + dayOf[event]! - firstDay]!++] = lead;
  return { firstDay, days, starts, leads };
}

/** Of what has no time, and of what only supports an entry. */
const NO_DAY = -(2 ** 31);

/** The day on which each event counts. */
function countedDays({ at, width, flags }: EventLog): Int32Array {
  const dayOf = new Int32Array(at.length).fill(NO_DAY);
  for (let event = 0; event < at.length; event++)
    if (flags[event] !== 0 && !Number.isNaN(at[event]!))
      dayOf[event] = Math.floor(countedAt(at[event]!, width[event]!) / DAY_MS);
  return dayOf;
}

function extentOf(dayOf: Int32Array): { readonly firstDay: number; readonly days: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let event = 0; event < dayOf.length; event++) {
    const day = dayOf[event]!;
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last < first ? { firstDay: 0, days: 0 } : { firstDay: first, days: last - first + 1 };
}
