import type { ExportName, Sla } from '../../src/definition/definition.js';
import { CLOCK_REASONS, CLOCK_STATES, type ClockReason, type ClockState } from '../../src/sla/clock-state.js';
import { type Clocks, DUE, type Lacking, MAYBE_DUE, NOT_DUE } from '../../src/sla/clocks.js';
import type { Zone } from '../../src/time/zone.js';
import { UTC } from '../../src/time/zone-of.js';
import { cutoff } from './leads-of.js';
import { literalCategories } from './literal-categories.js';
import { type LiteralTime, momentOf } from './literal-moment.js';

/** One clock as a test writes it. */
export interface LiteralClock {
  /** Index of its lead, or of its deal. */
  readonly of: number;
  readonly start: LiteralTime;
  /** One instant, or the earliest and the latest; left out, it is never due (a pause without end). */
  readonly due?: LiteralTime | readonly [LiteralTime, LiteralTime];
  readonly end?: LiteralTime;
  readonly state: ClockState;
  readonly why?: ClockReason;
  readonly term?: number;
  /** The share agreed when it started; left out, none. */
  readonly target?: number;
  readonly owner?: string;
  readonly line?: number;
}

/** All clocks of one SLA as a test writes them. */
export interface LiteralClocks {
  readonly sla?: Partial<Sla>;
  readonly over?: 'leads' | 'deals';
  readonly lacking?: Lacking;
  readonly shownBy?: readonly ExportName[];
  readonly asOf: string;
  /** How many leads (or deals) there are; left out, just enough for the clocks. */
  readonly count?: number;
  readonly clocks: readonly LiteralClock[];
  readonly ownerIsNow?: boolean;
  readonly zone?: Zone;
}

/** An SLA of Sales with nothing agreed but its id, where nothing else is said. */
export function slaOf(said: Partial<Sla> = {}): Sla {
  const id = said.id ?? 'first-touch';
  return {
    id,
    name: id,
    team: 'sales',
    starts: 'hand_over',
    stops: ['touch'],
    within: null,
    terms: [],
    appliesTo: [],
    target: [],
    warnAt: null,
    pausedIn: [],
    unlessReasons: [],
    escalateTo: null,
    touches: null,
    or: [],
    before: [],
    criteriaOf: null,
    line: 1,
    ...said,
  };
}

/** Judged clocks written out: states and due times are as the test says, `due` (the flag) follows from as-of. */
export function literalClocks(literal: LiteralClocks): Clocks {
  const { zone = UTC, sla, over = 'leads', lacking = null, shownBy = ['leads'] } = literal;
  const limit = cutoff(literal.asOf, zone).limit;
  const clocks = literal.clocks
    .map((clock) => ({ ...clock, ...startOf(clock, zone), ...dueOf(clock, zone), ended: endOf(clock, zone) }))
    .sort((a, b) => a.of - b.of || a.startAt - b.startAt);
  const count = literal.count ?? Math.max(-1, ...clocks.map(({ of }) => of)) + 1;
  return {
    sla: slaOf(sla),
    over,
    lacking,
    shownBy,
    count: clocks.length,
    first: Uint32Array.from(
      { length: count + 1 },
      (_, record) => clocks.filter(({ of }) => of < record).length,
    ),
    of: Uint32Array.from(clocks, ({ of }) => of),
    startAt: Float64Array.from(clocks, ({ startAt }) => startAt),
    startWidth: Uint32Array.from(clocks, ({ startWidth }) => startWidth),
    startPlace: (clock) => ({ file: 0, line: clocks[clock]?.line ?? 0 }),
    dueFrom: Float64Array.from(clocks, ({ dueFrom }) => dueFrom),
    dueTo: Float64Array.from(clocks, ({ dueTo }) => dueTo),
    endAt: Float64Array.from(clocks, ({ ended }) => ended.at),
    endWidth: Uint32Array.from(clocks, ({ ended }) => ended.width),
    term: Int16Array.from(clocks, ({ term }) => term ?? -1),
    target: Float64Array.from(clocks, ({ target }) => target ?? Number.NaN),
    state: Uint8Array.from(clocks, ({ state }) => CLOCK_STATES.indexOf(state)),
    why: Uint8Array.from(clocks, ({ why }) => CLOCK_REASONS.indexOf(why ?? 'none')),
    due: Uint8Array.from(clocks, ({ dueFrom, dueTo }) =>
      dueTo < limit ? DUE : dueFrom >= limit ? NOT_DUE : MAYBE_DUE,
    ),
    owner: literalCategories(clocks.map(({ owner }) => owner)),
    ownerIsNow: literal.ownerIsNow ?? false,
  };
}

function startOf({ start }: LiteralClock, zone: Zone): { startAt: number; startWidth: number } {
  const { at, width } = momentOf(start, zone);
  return { startAt: at, startWidth: width };
}

function dueOf({ due }: LiteralClock, zone: Zone): { dueFrom: number; dueTo: number } {
  if (due === undefined) return { dueFrom: Number.POSITIVE_INFINITY, dueTo: Number.POSITIVE_INFINITY };
  const [from, to] = typeof due === 'string' ? [due, due] : due;
  return { dueFrom: momentOf(from, zone).at, dueTo: momentOf(to, zone).at };
}

function endOf({ end }: LiteralClock, zone: Zone): { at: number; width: number } {
  return end === undefined ? { at: Number.NaN, width: 0 } : momentOf(end, zone);
}
