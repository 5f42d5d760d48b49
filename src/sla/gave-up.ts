import { emptyStop, type Rewritten, type Start, type Stop } from './stop.js';

/**
 * What ended a clock without stopping it, at the earliest and at the latest: `from` is Infinity where nothing did, `to` where
 * perhaps nothing did. A lead that has left nobody knows when did so between the start and as-of. Which touch it was, and
 * whether it may be undated, is not said of it.
 */
export interface GiveUp extends Stop {
  readonly why: 'none' | 'given_up' | 'handed_over_again';
  /** Whether it was for a reason that both sides agreed not to count. */
  readonly isExcused: boolean;
  /** Whether it may have been: it isn't known what came first. */
  readonly mayBeExcused: boolean;
  /** From when on the clock may have stopped before that, unseen; Infinity where any stop would be on record. */
  readonly unseenFrom: number;
}

/** Finds by what the lead of a clock was given up; it holds until the next clock is asked for. */
export type FindGiveUp = (start: Start) => GiveUp;

/** It was not given up. */
export const NO_GIVE_UP: GiveUp = emptyGiveUp();

/** One to be written over: see `emptyStop`. */
export function emptyGiveUp(): Rewritten<GiveUp> {
  return {
    ...emptyStop(),
    why: 'none',
    isExcused: false,
    mayBeExcused: false,
    unseenFrom: Number.POSITIVE_INFINITY,
  };
}

/** Writes down that it ended by this. */
export function endedBy(
  gaveUp: Rewritten<GiveUp>,
  { from, to, at, width, event }: Stop,
  why: GiveUp['why'],
  isExcused: boolean,
  mayBeExcused: boolean,
  unseenFrom: number,
): GiveUp {
  gaveUp.from = from;
  gaveUp.to = to;
  gaveUp.at = at;
  gaveUp.width = width;
  gaveUp.event = event;
  gaveUp.why = why;
  gaveUp.isExcused = isExcused;
  gaveUp.mayBeExcused = mayBeExcused;
  gaveUp.unseenFrom = unseenFrom;
  return gaveUp;
}
