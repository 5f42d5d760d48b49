/** Why a touch did or didn't stop a clock. */
export const TOUCH_VERDICTS = [
  /** It stopped the clock, or was the one that made them enough. */
  'stops',
  /** It counts towards the number agreed. */
  'counts',
  /** It would have stopped it: an earlier one did. */
  'after_stop',
  'before_start',
  /** Before or after the start: its day alone doesn't tell. */
  'maybe_before_start',
  /** After the lead was given up. */
  'after_exit',
  'not_a_person',
  'kind_does_not_count',
  /** An attempt, where the clock waits for a contact. */
  'no_contact',
  'no_time',
] as const;
export type TouchVerdict = (typeof TOUCH_VERDICTS)[number];

/** A touch (index into `Leads.touches`) as the story of a clock tells it. */
export interface StoryTouch {
  readonly touch: number;
  readonly verdict: TouchVerdict;
}
