import { DATE_WIDTH, DAY_MS } from '../time/moment.js';
import type { Zone } from '../time/zone.js';
import { lastMomentOf } from './arrange-events.js';
import type { EventColumns } from './event-columns.js';
import { AGAIN, EVIDENCE, FIRST, HAND_OVER, RECYCLE, REVERSED, UNDATED } from './event-log.js';
import { AFTER_FINAL, enter, isFinalExit, OUT_OF_ORDER, startWay, type WayRules } from './way.js';

const HISTORY = EVIDENCE.indexOf('history');

/** Hears of entries that don't fit the way: OUT_OF_ORDER or AFTER_FINAL. */
export type OnUnfit = (lead: number, event: number, why: number) => void;

/**
 * Which events count, and as what (`EventLog.flags`); events are in the order in which they count. Entries of one
 * state with no other between are one entry: the earliest, or of those that overlap it the narrowest. What is
 * recorded at a time is never also reached at an unknown one.
 */
export function flagEntries(
  events: EventColumns,
  first: Uint32Array,
  rules: WayRules,
  zone: Zone,
  onUnfit: OnUnfit,
): Uint8Array {
  const flags = new Uint8Array(first[first.length - 1]!);
  /** Per state the last lead that was found in it: a set that needs no clearing from lead to lead. */
  const seenBy = new Int32Array(rules.stageCount + rules.isFinal.length).fill(-1);
  for (let lead = 0; lead + 1 < first.length; lead++) {
    const way = startWay();
    const end = first[lead + 1]!;
    for (let from = first[lead]!; from < end; ) {
      const state = events.state[from]!;
      const to = endOfRun(events, from, end);
      const seen = seenBy[state] === lead;
      if (Number.isNaN(events.at[from])) {
        flags[from] = seen ? 0 : UNDATED;
      } else {
        const entry = bestEvidence(events, from, to, zone);
        const said = enter(way, rules, state, hasHistory(events, from, to));
        flags[entry] = (seen ? AGAIN : FIRST) | (said & (RECYCLE | HAND_OVER));
        // A stage entered again, as by a second deal, is in nobody's wrong order.
        const unfit = said & (seen ? AFTER_FINAL : AFTER_FINAL | OUT_OF_ORDER);
        if (unfit !== 0) onUnfit(lead, entry, unfit);
      }
      seenBy[state] = lead;
      from = to;
    }
    if (rules.withdraws && isFinalExit(rules, way.position))
      withdrawWins(events, flags, first[lead]!, end, rules);
  }
  return flags;
}

/** A win that is later lost is withdrawn everywhere. */
function withdrawWins(
  { state }: EventColumns,
  flags: Uint8Array,
  from: number,
  end: number,
  rules: WayRules,
): void {
  for (let event = from; event < end; event++)
    if (state[event] === rules.stageCount - 1 && flags[event] !== 0) flags[event] = REVERSED;
}

/** Where the events of one state, all dated or all undated, with no other between end. */
function endOfRun({ state, at }: EventColumns, from: number, end: number): number {
  const undated = Number.isNaN(at[from]);
  let to = from + 1;
  while (to < end && state[to] === state[from] && Number.isNaN(at[to]) === undated) to += 1;
  return to;
}

/** The narrowest of those that overlap the earliest, the earlier where equally narrow. */
function bestEvidence({ at, width }: EventColumns, from: number, to: number, zone: Zone): number {
  if (to === from + 1) return from;
  const until = lastMomentOf(zone, at[from]!, width[from]!);
  let best = from;
  for (let event = from + 1; event < to; event++) {
    if (at[event]! <= until && widthSeconds(width[event]!) < widthSeconds(width[best]!)) best = event;
  }
  return best;
}

function hasHistory({ kind }: EventColumns, from: number, to: number): boolean {
  for (let event = from; event < to; event++) if (kind[event] === HISTORY) return true;
  return false;
}

function widthSeconds(width: number): number {
  return width === DATE_WIDTH ? DAY_MS / 1000 : width;
}
