import { LOST, OPEN, WON } from './deals.js';
import type { HistoryRows } from './history-rows.js';

/** How a deal stood after the last change of its stage before as-of, as its history tells. */
export interface ToldByHistory {
  /** OPEN, WON or LOST; null where the history says nothing of the deal. */
  readonly outcome: number | null;
  /** The change of the history that closed it; -1 while it is open. */
  readonly closedBy: number;
  /** When a closing before that one had ended, by a reopening or the other outcome; NaN where there was none. */
  readonly endedAt: number;
  /** The change by which it had been won last, before it was lost or reopened; -1 where it never was. */
  readonly wonBefore: number;
}

/** Of a deal without a history. */
export const UNTOLD: ToldByHistory = { outcome: null, closedBy: -1, endedAt: Number.NaN, wonBefore: -1 };

/**
 * Goes through the changes of a deal's stage. `outcomes` is by status of the history; a change to nothing says nothing.
 * A deal that goes from one winning stage to another has been closed by the first of them.
 */
export function toldByHistory(
  { first, times, to, from }: HistoryRows,
  outcomes: Uint8Array,
  deal: number,
): ToldByHistory {
  const told = { ...UNTOLD, outcome: null as number | null };
  for (let change = first[deal]!; change < first[deal + 1]!; change++) {
    const outcome = outcomes[to[change]!]!;
    if (to[change] === 0 || Number.isNaN(times.at[change]!) || outcome === told.outcome) continue;
    // What goes from one winning stage to another by its first change had been closed before it.
    if (told.outcome === null && from[change] !== 0 && outcomes[from[change]!] === outcome) {
      told.outcome = outcome;
      continue;
    }
    if (told.outcome === WON || told.outcome === LOST) told.endedAt = times.at[change]!;
    if (told.outcome === WON) told.wonBefore = told.closedBy;
    told.closedBy = outcome === OPEN ? -1 : change;
    told.outcome = outcome;
  }
  return told;
}
