import type { CategoryColumn } from '../exports/table.js';

/** By which id a touch was linked to its lead. */
export const TOUCH_LINKS = ['lead', 'contact', 'deal'] as const;

/**
 * What was done with each lead, as of the report: touches `first[i]` to `first[i + 1]` are lead i's, in order of time,
 * then as the files have them; those without a time come last. A touch of several leads' contact or deal is each one's.
 * Columns the export lacks are blank throughout. But for the times each column is made when it is first asked for.
 */
export interface Touches {
  readonly first: Uint32Array;
  readonly at: Float64Array;
  readonly width: Uint32Array;
  /** The kind as exported (`Call`); by touch. */
  readonly type: CategoryColumn;
  /** Who did it: a name, also where the export has ids and there is a users export. */
  readonly by: CategoryColumn;
  readonly outcome: CategoryColumn;
  /** Index into `TOUCH_LINKS`. */
  readonly via: Uint8Array;
  readonly line: Uint32Array;
  /** Index into `Leads.files`. */
  readonly file: Uint16Array;
  /** What the export carries. */
  readonly has: { readonly type: boolean; readonly by: boolean; readonly outcome: boolean };
}
