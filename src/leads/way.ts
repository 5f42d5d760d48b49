import { NO_STATE_LEFT, NOT_SAID } from './event-columns.js';
import { HAND_OVER, RECYCLE } from './event-log.js';

/** Said of an entry beside its flags: of an earlier stage, after a later one. Who was there before may well step back. */
export const OUT_OF_ORDER = 1 << 8;
/** Said of an entry beside its flags: of the path, after an exit that has no way back. */
export const AFTER_FINAL = 1 << 9;

/** By what an entry is evidenced: the history of the lead's own status, its record (creation, dated columns), a deal. */
export const BY_STATUS = 2;
export const BY_RECORD = 1;
export const BY_DEAL = 0;
export type EnteredBy = typeof BY_STATUS | typeof BY_RECORD | typeof BY_DEAL;

/** What the definition says of the way through the stages. */
export interface WayRules {
  readonly stageCount: number;
  /** Per exit. */
  readonly isFinal: readonly boolean[];
  /** The stage into which a lead is handed over; null where none is. */
  readonly handOverAt: number | null;
  /** Whether the last stage is winning, and a final exit after it withdraws the win: where there are no deals. */
  readonly withdraws: boolean;
}

/** Where a lead stands on its way, as its entries are gone through in order. */
export interface Way {
  /** The stage or exit it is in; -1 before the first. */
  position: number;
  /** The stage it is in as far as the lead itself tells, its deals left aside; -1 before the first and after an exit. */
  own: number;
  /** The stage that the changes of its status alone have it in; -1 before the first and after an exit. */
  status: number;
  /** Whether the next entry of the hand-over's stage hands it over: the first since creation, an exit or a step back. */
  handsOver: boolean;
}

const NOWHERE = -1;

/** The way of a lead of which nothing is recorded yet. */
export function startWay(): Way {
  return { position: NOWHERE, own: NOWHERE, status: NOWHERE, handsOver: true };
}

/** The same again, over the way of the lead before: leads are many. */
export function restart(way: Way): void {
  leave(way, NOWHERE);
}

/**
 * Enters a state, and says what that is: RECYCLE, HAND_OVER, OUT_OF_ORDER, AFTER_FINAL, none or several.
 * Only a lead's own status steps back along the path; other evidence of an earlier stage leaves the lead where it is. So
 * does a status that only follows what has run ahead of it, a deal or a date: it has not stepped back from anything. What
 * it left is what the change itself says (`left`), else where the lead's own record has it. Leaving an exit for the path
 * is a recycle whatever evidences it. From an exit that is final there should be no way back: what is recorded counts all
 * the same, and is said to be AFTER_FINAL.
 */
export function enter(way: Way, rules: WayRules, state: number, by: EnteredBy, left = NOT_SAID): number {
  const { position } = way;
  const stepsBack = by === BY_STATUS && state < stageLeft(way, rules, left);
  if (state >= rules.stageCount) return leave(way, state);
  confirm(way, rules, state, by);
  if (position >= rules.stageCount) {
    way.position = state;
    return RECYCLE | handOver(way, rules, state) | (isFinalExit(rules, position) ? AFTER_FINAL : 0);
  }
  if (stepsBack) {
    way.position = state;
    way.handsOver = true;
    return RECYCLE | OUT_OF_ORDER;
  }
  if (state < position) return OUT_OF_ORDER | handOver(way, rules, state);
  way.position = state;
  return handOver(way, rules, state);
}

/** Whether the lead's own status, entering this stage now, would step back: though it stands there on no account. */
export function wouldStepBack(way: Way, rules: WayRules, state: number, left: number): boolean {
  const { position } = way;
  return position < rules.stageCount && position !== state && state < stageLeft(way, rules, left);
}

/** The stage that a change of the lead's own status left: from an exit nothing steps back. */
function stageLeft({ own, status }: Way, rules: WayRules, left: number): number {
  if (left === NOT_SAID) return own;
  if (left === NO_STATE_LEFT) return status;
  return left < rules.stageCount ? left : NOWHERE;
}

/** Further evidence of the stage that was entered last: it enters nothing, and tells where the lead itself has got to. */
export function confirm(way: Way, rules: WayRules, state: number, by: EnteredBy): void {
  if (state >= rules.stageCount) return;
  if (by === BY_STATUS || (by === BY_RECORD && state > way.own)) way.own = state;
  if (by === BY_STATUS) way.status = state;
}

function leave(way: Way, exit: number): number {
  way.position = exit;
  way.own = NOWHERE;
  way.status = NOWHERE;
  way.handsOver = true;
  return 0;
}

/** Whether the state, of a lead's last entry, is an exit with no way back. */
export function isFinalExit(rules: WayRules, position: number): boolean {
  return position >= rules.stageCount && rules.isFinal[position - rules.stageCount] === true;
}

function handOver(way: Way, rules: WayRules, state: number): number {
  if (state !== rules.handOverAt || !way.handsOver) return 0;
  way.handsOver = false;
  return HAND_OVER;
}
