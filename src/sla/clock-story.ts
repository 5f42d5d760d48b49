import type { Leads } from '../leads/leads.js';
import type { Moment } from '../time/moment.js';
import { clockEnd } from './clock-pauses.js';
import { clockRules } from './clock-rules.js';
import { clockStart } from './clock-start.js';
import { CLOCK_REASONS } from './clock-state.js';
import type { Clocks } from './clocks.js';
import { type UnmetCriterion, unmetCriteria } from './criteria-clocks.js';
import { entryVerdicts, type StoryEntry } from './entry-verdicts.js';
import type { Place } from './starts.js';
import { type StoryTime, storyTime } from './story-time.js';
import type { StoryTouch } from './story-touch.js';
import { touchVerdicts } from './touch-verdicts.js';
import { waiverOf } from './waiver-of.js';

/** What one clock went through, in order: enough to follow its verdict by hand. */
export interface ClockStory extends StoryTime {
  readonly start: Moment & Place;
  /** Every touch of the lead, where the clock waits for touches. */
  readonly touches: readonly StoryTouch[];
  /** Entries of the lead's way that stopped, settled or gave it up, or might have. */
  readonly entries: readonly StoryEntry[];
  /** Criteria it fails, or whose columns are blank. */
  readonly criteria: readonly UnmetCriterion[];
  readonly waiver: { readonly reason: string; readonly by: string } | null;
}

/** The story of one clock. */
export function clockStory(leads: Leads, clocks: Clocks, clock: number): ClockStory {
  const isTimed = clocks.sla.criteriaOf === null;
  return {
    start: {
      at: clocks.startAt[clock]!,
      width: clocks.startWidth[clock]!,
      ...clocks.startPlace(clock),
    },
    ...(isTimed ? courseOf(leads, clocks, clock) : NO_COURSE),
    criteria: isTimed ? [] : unmetCriteria(leads, clocks, clock),
    waiver: CLOCK_REASONS[clocks.why[clock]!] === 'waived' ? waiverOf(leads, clocks, clock) : null,
  };
}

const NO_COURSE = {
  counted: [],
  moreCounted: 0,
  pauses: [],
  warnAt: null,
  touches: [],
  entries: [],
} as const satisfies Partial<ClockStory>;

/** What a clock went through from its start to its end: how its time went by, and what stopped it, gave it up, or might have. */
function courseOf(leads: Leads, clocks: Clocks, clock: number): Pick<ClockStory, keyof typeof NO_COURSE> {
  const rules = clockRules(leads, clocks.sla);
  const start = clockStart(leads, clocks, clock);
  const stop = rules.stop.find(start);
  const gaveUp = rules.findGiveUp(start);
  const giveUpAt = gaveUp.why === 'none' ? Number.NaN : gaveUp.at;
  return {
    ...storyTime(leads, clocks, clock, clockEnd({ stop, gaveUp })),
    touches: touchVerdicts(leads, clocks.sla, start, stop, giveUpAt),
    entries: entryVerdicts(leads, clocks, clock, start, stop, gaveUp),
  };
}
