/** From what an entry is known. */
export const EVIDENCE = ['created', 'column', 'status', 'history', 'deal'] as const;
export type EvidenceKind = (typeof EVIDENCE)[number];

/** The index of a kind of evidence. */
export function kindOf(kind: EvidenceKind): number {
  return EVIDENCE.indexOf(kind);
}

/** The first recorded entry of this stage or exit by this lead. */
export const FIRST = 1;
/** A later entry of the same stage or exit, with another state between. */
export const AGAIN = 2;
/** The entry leaves an exit for the path, or steps back to an earlier stage. */
export const RECYCLE = 4;
/** The entry hands the lead over. */
export const HAND_OVER = 8;
/** Reached, time unknown (a current status without a date): `at` is NaN. */
export const UNDATED = 16;
/** A win that was lost later, where leads are won without a deals export: it counts nowhere. */
export const REVERSED = 32;

/**
 * Everything that evidences an entry, grouped by lead: events `first[i]` to `first[i + 1]` are lead i's, in the
 * order in which they count (unknown times last, but for those known to be older than the first snapshot, which stand before). An event without any flag supports another one and counts nowhere.
 * `line` and `file` are what lets any number be traced to a row of an export.
 */
export interface EventLog {
  readonly first: Uint32Array;
  readonly at: Float64Array;
  readonly width: Uint32Array;
  /** Which state was entered: a stage's index, or the number of stages plus an exit's index. */
  readonly state: Uint16Array;
  /** Index into `EVIDENCE`. */
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly line: Uint32Array;
  /** Index into `Leads.files`. */
  readonly file: Uint16Array;
}
