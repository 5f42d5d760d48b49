import type { Zone } from '../time/zone.js';
import { lastMomentOf, widthSeconds } from './arrange-events.js';
import { EVER_BEFORE, type EventColumns, NOT_SAID } from './event-columns.js';
import { AGAIN, FIRST, HAND_OVER, kindOf, RECYCLE, REVERSED, UNDATED } from './event-log.js';
import {
  AFTER_FINAL,
  BY_DEAL,
  BY_RECORD,
  BY_STATUS,
  confirm,
  type EnteredBy,
  enter,
  isFinalExit,
  OUT_OF_ORDER,
  restart,
  startWay,
  type Way,
  type WayRules,
  wouldStepBack,
} from './way.js';

const HISTORY = kindOf('history');
const DEAL = kindOf('deal');

/** Hears of entries that don't fit the way: OUT_OF_ORDER or AFTER_FINAL. */
export type OnUnfit = (lead: number, event: number, why: number) => void;

/**
 * Which events count, and as what (`EventLog.flags`); events are in the order in which they count. Entries of one
 * state with no other between are one entry: the earliest, or of those that overlap it the narrowest. A lead stands in
 * another state between where the earliest did not move it, and its own status steps back to there later. What is
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
  const way = startWay();
  const { state: states, at, width } = events;
  for (let lead = 0; lead + 1 < first.length; lead++) {
    restart(way);
    const end = first[lead + 1]!;
    for (let from = first[lead]!; from < end; ) {
      const state = states[from]!;
      const seen = seenBy[state] === lead;
      const run = from + 1 < end && states[from + 1] === state ? endOfRun(events, from, end) : from + 1;
      seenBy[state] = lead;
      if (Number.isNaN(at[from])) {
        flags[from] = seen ? 0 : UNDATED;
        from = run;
        continue;
      }
      // Nearly every entry is evidenced once.
      const until = run === from + 1 ? run : endOfEntry(events, from, run, zone);
      const entry = until === from + 1 ? from : narrowest(events, from, until);
      const said = enter(way, rules, state, evidencedBy(events, from, until), leftBy(events, from, until));
      if (width[entry] === EVER_BEFORE) flags[entry] = seen ? 0 : UNDATED;
      else flags[entry] = (seen ? AGAIN : FIRST) | (said & (RECYCLE | HAND_OVER));
      // A stage entered again, as by a second deal, is in nobody's wrong order.
      const unfit = said & (seen ? AFTER_FINAL : AFTER_FINAL | OUT_OF_ORDER);
      if (unfit !== 0) onUnfit(lead, entry, unfit);
      from = until === run ? run : endOfSupport(events, way, rules, until, run);
    }
    if (rules.withdraws && isFinalExit(rules, way.position) && !isWonNow(events, rules, first[lead]!, end))
      withdrawWins(events, flags, first[lead]!, end, rules);
  }
  return flags;
}

/** Whether its current status, which is newer than whatever has a time, is that of the winning stage. */
function isWonNow({ state, at }: EventColumns, rules: WayRules, from: number, end: number): boolean {
  for (let event = from; event < end; event++)
    if (state[event] === rules.stageCount - 1 && Number.isNaN(at[event])) return true;
  return false;
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

/** Where those that overlap the earliest of a run end. */
function endOfEntry({ at, width }: EventColumns, from: number, end: number, zone: Zone): number {
  if (end === from + 1) return end;
  const last = lastMomentOf(zone, at[from]!, width[from]!);
  let to = from + 1;
  while (to < end && at[to]! <= last) to += 1;
  return to;
}

/** The narrowest, the earlier where equally narrow. */
function narrowest({ width }: EventColumns, from: number, to: number): number {
  let best = from;
  for (let event = from + 1; event < to; event++) {
    if (widthSeconds(width[event]!) < widthSeconds(width[best]!)) best = event;
  }
  return best;
}

/** Where what only supports the entry ends: at the end of its run, or where the lead's status steps back to it after all. */
function endOfSupport(events: EventColumns, way: Way, rules: WayRules, from: number, end: number): number {
  for (let event = from; event < end; event++) {
    const [state, by] = [events.state[event]!, evidencedBy(events, event, event + 1)];
    if (by === BY_STATUS && wouldStepBack(way, rules, state, events.left[event]!)) return event;
    confirm(way, rules, state, by);
  }
  return end;
}

/** The state that the first change of the lead's own status, of all that evidences one entry, says it left. */
function leftBy({ left }: EventColumns, from: number, to: number): number {
  for (let event = from; event < to; event++) if (left[event] !== NOT_SAID) return left[event]!;
  return NOT_SAID;
}

/** What tells most of a lead's own way, of all that evidences one entry. */
function evidencedBy({ kind }: EventColumns, from: number, to: number): EnteredBy {
  let by: EnteredBy = BY_DEAL;
  for (let event = from; event < to; event++) {
    if (kind[event] === HISTORY) return BY_STATUS;
    if (kind[event] !== DEAL) by = BY_RECORD;
  }
  return by;
}
