import { DATE_WIDTH, DAY_MS, isInterval } from '../time/moment.js';
import type { Zone } from '../time/zone.js';
import { type EventColumns, permute } from './event-columns.js';
import { kindOf } from './event-log.js';

/** So many events of one lead are put in order by insertion; more, as of a lead that all deals hang on, by a real sort. */
const FEW = 64;

const HISTORY = kindOf('history');

/**
 * Puts events, within each lead, into the order in which they count: by time; where times overlap by the order of the
 * path, exits (which have none among themselves) after it; then as the files have them. Changes of its status at one
 * instant, and those between snapshots, follow each other as its history has them, and what else tells of one of these at
 * that instant stands beside it. Unknown times come last. In place.
 *
 * Overlap is no order by itself (a date overlaps two instants of that day, which don't overlap each other), so events
 * are first put in order of their beginning, and then an event moves before those that it overlaps and that stand
 * further along the path; but not before what supports a narrower entry that it comes after. Both steps depend on nothing
 * but the events, so row order changes nothing but ties.
 */
export function arrangeEvents(
  events: EventColumns,
  first: Uint32Array,
  stageCount: number,
  zone: Zone,
): void {
  const beginsBefore = byBeginning(events, stageCount);
  const overtakes = byPath(events, stageCount, zone);
  let order = new Uint32Array(FEW);
  let scratch = new Float64Array(FEW);
  for (let lead = 0; lead + 1 < first.length; lead++) {
    const from = first[lead]!;
    const to = first[lead + 1]!;
    if (isInOrder(events, from, to, zone)) continue;
    if (to - from > order.length) {
      order = new Uint32Array((to - from) * 2);
      scratch = new Float64Array(order.length);
    }
    const ofLead = order.subarray(0, to - from);
    for (let i = 0; i < ofLead.length; i++) ofLead[i] = from + i;
    if (ofLead.length > FEW) sort(ofLead, beginsBefore);
    else insertionSort(ofLead, beginsBefore);
    insertionSort(ofLead, overtakes);
    putBesideChanges(events, ofLead, tiedInstants(events, ofLead));
    permute(events, from, ofLead, scratch);
  }
}

/** Whether each begins after the one before it is over, as nearly all do: then nothing is out of order. */
function isInOrder({ at, width }: EventColumns, from: number, to: number, zone: Zone): boolean {
  for (let event = from + 1; event < to; event++) {
    const before = at[event - 1]!;
    const isAfter = Number.isNaN(at[event]!)
      ? !Number.isNaN(before)
      : isOver(zone, before, width[event - 1]!, at[event]!);
    if (!isAfter) return false;
  }
  return true;
}

/** Longer than any date lasts, whatever clocks do. */
const TWO_DAYS_MS = 2 * DAY_MS;

function isOver(zone: Zone, at: number, width: number, by: number): boolean {
  if (!isInterval(width) && by > at + TWO_DAYS_MS) return true;
  return by > lastMomentOf(zone, at, width);
}

type GoesBefore = (a: number, b: number) => boolean;
/** The same of an event and of the one at a place of an order that is being made. */
type GoesBeforeThat = (event: number, other: number, order: Uint32Array, place: number) => boolean;

/** A lead has few events, so nothing is faster; and it asks of `overtakes` no more than that neighbours compare. */
function insertionSort(order: Uint32Array, goesBefore: GoesBeforeThat): void {
  for (let i = 1; i < order.length; i++) {
    const event = order[i]!;
    let at = i;
    for (; at > 0 && goesBefore(event, order[at - 1]!, order, at - 1); at--) order[at] = order[at - 1]!;
    order[at] = event;
  }
}

function sort(order: Uint32Array, goesBefore: GoesBefore): void {
  order.sort((a, b) => (goesBefore(a, b) ? -1 : goesBefore(b, a) ? 1 : a - b));
}

/** Whether both are changes of the lead's own status at one instant: they were added in the order of its history. */
function areTiedChanges({ at, width, kind }: EventColumns, a: number, b: number): boolean {
  return kind[a] === HISTORY && kind[b] === HISTORY && at[a] === at[b] && width[a] === 0 && width[b] === 0;
}

/** The instants at which the status changed several times. */
function tiedInstants(events: EventColumns, order: Uint32Array): ReadonlySet<number> {
  const tied = new Set<number>();
  for (let place = 1; place < order.length; place++)
    if (areTiedChanges(events, order[place - 1]!, order[place]!)) tied.add(events.at[order[place]!]!);
  return tied;
}

/** Moves what is no change, and says of an instant what one of several changes then says, to that one. */
function putBesideChanges(events: EventColumns, order: Uint32Array, tied: ReadonlySet<number>): void {
  if (tied.size === 0) return;
  const { at, width, kind, state } = events;
  for (const event of order.slice()) {
    if (kind[event] === HISTORY || width[event] !== 0 || !tied.has(at[event]!)) continue;
    const place = order.indexOf(event);
    const change = order.findIndex(
      (other) =>
        state[other] === state[event] &&
        kind[other] === HISTORY &&
        width[other] === 0 &&
        at[other] === at[event],
    );
    if (change < 0) continue;
    const between = order.slice(Math.min(place, change), Math.max(place, change));
    if (between.every((other) => state[other] === state[event])) continue;
    if (place < change) order.copyWithin(place, place + 1, change);
    else order.copyWithin(change + 2, change + 1, place);
    order[place < change ? change - 1 : change + 1] = event;
  }
}

/**
 * Whether both are changes of the lead's own status between snapshots, of different ones. They overlap on the date of a
 * snapshot that lies between them, and yet one is before it and the other after.
 */
function areOfDifferentSnapshots({ at, width, kind }: EventColumns, a: number, b: number): boolean {
  if (kind[a] !== HISTORY || kind[b] !== HISTORY) return false;
  return isInterval(width[a]!) && isInterval(width[b]!) && (at[a] !== at[b] || width[a] !== width[b]);
}

function byBeginning(events: EventColumns, stageCount: number): GoesBefore {
  const { at, width, state, file, line, kind } = events;
  return (a, b) => {
    const [begin, other] = [at[a]!, at[b]!];
    if (begin !== other && !(Number.isNaN(begin) && Number.isNaN(other)))
      return begin < other || Number.isNaN(other);
    if (areTiedChanges(events, a, b)) return a < b;
    if (areOfDifferentSnapshots(events, a, b)) return width[a]! < width[b]!;
    const along = Math.min(state[a]!, stageCount) - Math.min(state[b]!, stageCount);
    const difference =
      along || width[a]! - width[b]! || file[a]! - file[b]! || line[a]! - line[b]! || state[a]! - state[b]!;
    return (difference || kind[a]! - kind[b]!) < 0;
  };
}

function byPath(events: EventColumns, stageCount: number, zone: Zone): GoesBeforeThat {
  const { at, width, state } = events;
  const lastOf = (event: number) => lastMomentOf(zone, at[event]!, width[event]!);
  const overtakes: GoesBefore = (a, b) => {
    if (areTiedChanges(events, a, b) || areOfDifferentSnapshots(events, a, b)) return false;
    if (Math.min(state[a]!, stageCount) >= Math.min(state[b]!, stageCount)) return false;
    return at[a]! <= lastOf(b);
  };
  /** Whether the event comes after what stands before `place` and tells the time of the entry there more narrowly. */
  const isAfterNarrower = (event: number, order: Uint32Array, place: number): boolean => {
    const supporting = order[place]!;
    const wide = widthSeconds(width[supporting]!);
    for (let i = place - 1; i >= 0 && state[order[i]!] === state[supporting]; i--) {
      const narrower = order[i]!;
      if (widthSeconds(width[narrower]!) >= wide || lastOf(narrower) < at[supporting]!) continue;
      if (!overtakes(event, narrower)) return true;
    }
    return false;
  };
  return (event, other, order, place) => overtakes(event, other) && !isAfterNarrower(event, order, place);
}

/** The last moment at which an event may have been: the event itself, the end of its date, or of its interval. */
export function lastMomentOf(zone: Zone, at: number, width: number): number {
  if (width === 0) return at;
  return width === DATE_WIDTH ? zone.startOfDay(zone.dayOf(at) + 1) - 1 : at + width * 1000;
}

/** How wide a moment is, in seconds: 0 for an instant, a day for a date. */
export function widthSeconds(width: number): number {
  return width === DATE_WIDTH ? DAY_MS / 1000 : width;
}
