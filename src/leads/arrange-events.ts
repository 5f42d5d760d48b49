import { DATE_WIDTH } from '../time/moment.js';
import type { Zone } from '../time/zone.js';
import type { EventColumns } from './event-columns.js';

/**
 * The order in which events count, within each lead: by time; where times overlap by the order of the path, exits
 * (which have none among themselves) after it; then as the files have them. Unknown times come last.
 *
 * Overlap is no order by itself (a date overlaps two instants of that day, which don't overlap each other), so events
 * are first put in order of their beginning, and then an event moves before those that it overlaps and that stand
 * further along the path. Both steps depend on nothing but the events, so row order changes nothing but ties.
 */
export function eventOrder(
  events: EventColumns,
  first: Uint32Array,
  stageCount: number,
  zone: Zone,
): Uint32Array {
  const order = new Uint32Array(first[first.length - 1]!);
  for (let event = 0; event < order.length; event++) order[event] = event;
  const beginsBefore = byBeginning(events, stageCount);
  const overtakes = byPath(events, stageCount, zone);
  for (let lead = 0; lead + 1 < first.length; lead++) {
    const [from, to] = [first[lead]!, first[lead + 1]!];
    if (to - from < 2) continue;
    insertionSort(order, from, to, beginsBefore);
    insertionSort(order, from, to, overtakes);
  }
  return order;
}

type GoesBefore = (a: number, b: number) => boolean;

/** A lead has few events, so nothing is faster; and it asks of `overtakes` no more than that neighbours compare. */
function insertionSort(order: Uint32Array, from: number, to: number, goesBefore: GoesBefore): void {
  for (let i = from + 1; i < to; i++) {
    const event = order[i]!;
    let at = i;
    for (; at > from && goesBefore(event, order[at - 1]!); at--) order[at] = order[at - 1]!;
    order[at] = event;
  }
}

function byBeginning({ at, width, state, file, line, kind }: EventColumns, stageCount: number): GoesBefore {
  return (a, b) => {
    const [begin, other] = [at[a]!, at[b]!];
    if (begin !== other && !(Number.isNaN(begin) && Number.isNaN(other)))
      return begin < other || Number.isNaN(other);
    const along = Math.min(state[a]!, stageCount) - Math.min(state[b]!, stageCount);
    const difference =
      along || width[a]! - width[b]! || file[a]! - file[b]! || line[a]! - line[b]! || state[a]! - state[b]!;
    return (difference || kind[a]! - kind[b]!) < 0;
  };
}

function byPath({ at, width, state }: EventColumns, stageCount: number, zone: Zone): GoesBefore {
  return (a, b) => {
    if (Math.min(state[a]!, stageCount) >= Math.min(state[b]!, stageCount)) return false;
    return at[a]! <= lastMomentOf(zone, at[b]!, width[b]!);
  };
}

/** The last moment at which an event may have been: the event itself, the end of its date, or of its interval. */
export function lastMomentOf(zone: Zone, at: number, width: number): number {
  if (width === 0) return at;
  return width === DATE_WIDTH ? zone.startOfDay(zone.dayOf(at) + 1) - 1 : at + width * 1000;
}
