import { lastMomentOf } from '../leads/arrange-events.js';
import { AGAIN, EVIDENCE, FIRST } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { oncePer } from '../leads/once-per.js';
import { type Instant, isInterval } from '../time/moment.js';
import { type EventWindows, eventWindows } from './event-windows.js';
import type { Start } from './stop.js';

/** Whether something is so: surely not, perhaps, surely. */
export const NO = 0;
export const MAYBE = 1;
export const SURE = 2;
export type Sureness = typeof NO | typeof MAYBE | typeof SURE;

const HISTORY = EVIDENCE.indexOf('history');

/**
 * What the times of a lead's events tell of their order. The log has events of one date in the order of the path, which is
 * a good guess to count by; a verdict needs more. Two instants are in order, and what doesn't overlap is; so are two changes
 * of the lead's status between snapshots, of which one snapshot shows the former and the latter comes after that.
 */
export interface EntryOrder extends EventWindows {
  /** The last moment at which the event may have been. */
  lastOf(event: number): Instant;
  /** Whether one event surely was before another. */
  isBefore(a: number, b: number): boolean;
  /** Whether the event surely was before, or after, what started a clock and is no entry: an assignment. */
  isBeforeStart(event: number, start: StartMoment): boolean;
  isAfterStart(event: number, start: StartMoment): boolean;
  /** Whether the event enters its state: perhaps where it counts as one with an entry that others may come between. */
  isEntry(lead: number, event: number): Sureness;
  /** What was found of each event of the log so far: see `once`. */
  readonly known: Readonly<Record<'isEntry' | 'isSettled' | 'stepsBack' | 'handsOver', Uint8Array>>;
}

/** What is so of an event, looked at only the first time: 0 is what nobody asked yet. */
export function once(known: Uint8Array, event: number, judge: () => Sureness): Sureness {
  const found = known[event]!;
  if (found !== 0) return (found - 1) as Sureness;
  const judged = judge();
  known[event] = judged + 1;
  return judged;
}

/** When a clock started, and in which of the files that is written; -1 where in none. */
export type StartMoment = Pick<Start, 'from' | 'to' | 'width' | 'file'>;

/** The order of the events of these leads; made once for each set of leads, as all that asks shares what is known. */
export const entryOrder = oncePer(orderOf);

function orderOf(leads: Leads): EntryOrder {
  const { log, definition, asOf } = leads;
  const { at, width, state, flags, kind, file } = log;
  const { zone } = definition.calendar;
  const lastOf = (event: number): Instant => lastMomentOf(zone, at[event]!, width[event]!);
  const isBefore = (a: number, b: number): boolean => {
    if (width[a] === 0 && width[b] === 0 && at[a] === at[b]) return a < b;
    return lastOf(a) < at[b]! || isShownBefore(a, b);
  };
  const shownAt = leads.files.map(({ snapshot }) => snapshot?.at ?? Number.NaN);
  const isShown = (event: number): boolean => kind[event] === HISTORY && isInterval(width[event]!);
  const isShownBefore = (a: number, b: number): boolean =>
    a < b && isShown(a) && isShown(b) && (at[b] === shownAt[file[a]!] || at[b] === at[a]);
  /** An interval is open where it begins: what the snapshot shows that begins it was before. */
  const isOfSnapshot = ({ width, file }: StartMoment): boolean =>
    isInterval(width) && !Number.isNaN(shownAt[file] ?? Number.NaN);
  const overlap = (a: number, b: number): boolean => at[a]! <= lastOf(b) && at[b]! <= lastOf(a);
  /** Of overlapping evidence for one entry the narrower tells its time. */
  const isToldBy = (event: number, other: number): boolean => {
    const isNarrower = lastOf(other) - at[other]! < lastOf(event) - at[event]!;
    return isNarrower || (flags[event] === 0 && flags[other] !== 0);
  };
  const windows = eventWindows(leads);
  const known = {
    isEntry: new Uint8Array(at.length),
    isSettled: new Uint8Array(at.length),
    stepsBack: new Uint8Array(at.length),
    handsOver: new Uint8Array(at.length),
  };
  /** Whether what is written beside other evidence is an entry of its own. */
  const isApart = (lead: number, event: number, counts: boolean): Sureness => {
    let mayBeApart = false;
    const until = windows.untilOf(lead, event);
    for (let other = windows.sinceOf(lead, event); other < until; other++) {
      if (other === event || !overlap(event, other)) continue;
      if (state[other] !== state[event]) mayBeApart ||= width[other] !== 0 || width[event] !== 0;
      else if (isToldBy(event, other)) return NO;
    }
    return counts ? SURE : mayBeApart ? MAYBE : NO;
  };
  return {
    ...windows,
    lastOf,
    isBefore,
    isBeforeStart(event, start) {
      if (lastOf(event) < start.from) return true;
      return isShown(event) && isOfSnapshot(start) && start.from === shownAt[file[event]!];
    },
    isAfterStart(event, start) {
      if (at[event]! >= start.to) return true;
      return isShown(event) && isOfSnapshot(start) && at[event] === shownAt[start.file];
    },
    isEntry(lead, event) {
      if (!(at[event]! < asOf.limit)) return NO;
      const counts = (flags[event]! & (FIRST | AGAIN)) !== 0;
      if (!counts && flags[event] !== 0) return NO;
      if (counts && width[event] === 0) return SURE;
      return once(known.isEntry, event, () => isApart(lead, event, counts));
    },
    known,
  };
}
