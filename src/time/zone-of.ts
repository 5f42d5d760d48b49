import { type ClockChanges, intlOffsets, readClockChanges } from './clock-changes.js';
import { DAY_MS, type Day, type Instant } from './moment.js';
import type { Zone } from './zone.js';

/** Clock changes are read this much at a time, when first asked for. */
const STRETCH_MS = 364 * DAY_MS;
/** What a Date, and so Intl, can hold. */
const LAST_INSTANT = 8.64e15;

const HOUR_MS = 3_600_000;
/** More than any zone is ahead of or behind UTC, so that a clock change at a wall time lies within it. */
const REACH_MS = 16 * HOUR_MS;

/** Coordinated Universal Time: no clock ever changes. */
export const UTC: Zone = fixedZone('UTC', 0);

const known = new Map<string, Zone | null>([['UTC', UTC]]);

/**
 * The zone of that name: an IANA id (`Europe/Berlin`), or a fixed offset (`+02:00`); null where there is none.
 * Its clock changes are those of the Intl data that this Node carries, read once, a year at a time.
 */
export function zoneOf(id: string): Zone | null {
  const cached = known.get(id);
  if (cached !== undefined) return cached;
  const zone = makeZone(id);
  known.set(id, zone);
  return zone;
}

function makeZone(id: string): Zone | null {
  const offset = fixedOffset(id);
  if (offset !== null) return fixedZone(id, offset);
  if (isDoubtful(id)) return null;
  const offsetAt = intlOffsets(id);
  return offsetAt === null ? null : changingZone(id, cachedOffsets(offsetAt));
}

/** `Z`, `UTC`, `+02:00`, `-0930`: the same on every Node version, of which only some know offsets. */
function fixedOffset(id: string): number | null {
  if (/^(z|gmt|(etc\/)?utc)$/i.test(id)) return 0;
  const match = /^([+-])([01]\d):?([0-5]\d)$/.exec(id);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

/**
 * Abbreviations mean several zones, and Intl picks one in silence (`BST` is Dhaka to it, `IST` Kolkata, `EST`
 * Panama without daylight saving). Only the European ones have one meaning.
 */
function isDoubtful(id: string): boolean {
  return /^[a-z]{3}$/i.test(id) && !/^(cet|eet|met|wet)$/i.test(id);
}

function fixedZone(id: string, offset: number): Zone {
  return {
    id,
    offsetAt: () => offset,
    dayOf: (at) => Math.floor((at + offset) / DAY_MS),
    startOfDay: (day) => day * DAY_MS - offset,
    instantOf: (wallMs) => wallMs - offset,
  };
}

function changingZone(id: string, offsetAt: (at: Instant) => number): Zone {
  const instantOf = (wallMs: number): Instant => {
    const before = offsetAt(wallMs - REACH_MS);
    const after = offsetAt(wallMs + REACH_MS);
    // The offset from before a change gives the earlier of two equal wall times, and moves a skipped one
    // forward by the gap; only where it no longer holds at all is it the other's turn.
    const at = wallMs - before;
    if (before === after || offsetAt(at) === before) return at;
    return offsetAt(wallMs - after) === after ? wallMs - after : at;
  };
  return {
    id,
    offsetAt,
    dayOf: (at) => Math.floor((at + offsetAt(at)) / DAY_MS),
    startOfDay: keptStarts((day) => firstMomentOf(day, offsetAt, instantOf)),
    instantOf,
  };
}

/** The days of which the start is kept: those from 1970 to 2106. */
const KEPT_DAYS = 50_000;

/** Each looked for once: millions of dates are of a few hundred days. */
function keptStarts(startOf: (day: Day) => Instant): (day: Day) => Instant {
  const starts = new Float64Array(KEPT_DAYS).fill(Number.NaN);
  return (day) => {
    const kept = starts[day] ?? Number.NaN;
    if (!Number.isNaN(kept)) return kept;
    const start = startOf(day);
    if (day >= 0 && day < KEPT_DAYS) starts[day] = start;
    return start;
  };
}

/**
 * Where midnight exists, it is that. Where a change skips it (São Paulo before 2019, Cairo), the day begins with
 * the change; that is not always midnight plus the gap, since the gap may begin the evening before.
 */
function firstMomentOf(
  day: Day,
  offsetAt: (at: Instant) => number,
  instantOf: (wallMs: number) => Instant,
): Instant {
  const at = instantOf(day * DAY_MS);
  const offset = offsetAt(at);
  const late = at + offset - day * DAY_MS;
  if (late === 0) return at;
  let low = at - late;
  let high = at;
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetAt(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

/** Shorter than the time between two clock changes (see `readClockChanges`): where clocks show the same at both ends, none is between. */
const STEADY_MS = 4 * DAY_MS;
/** From 1970 up to 2100. */
const STEADY_COUNT = Math.ceil((130 * 366) / 4);

/**
 * Millions of times are asked for, in no order: where no clock changes for days, they are found in a table by which days these
 * are; else in the stretches of clock changes, which are read when first needed.
 */
function cachedOffsets(slowOffsetAt: (at: Instant) => number): (at: Instant) => number {
  const changedOffsetAt = offsetsByStretch(slowOffsetAt);
  const steady = new Float64Array(STEADY_COUNT).fill(Number.NaN);
  return (at) => {
    const place = Math.floor(at / STEADY_MS);
    const offset = steady[place];
    if (offset !== undefined && !Number.isNaN(offset)) return offset;
    const found = changedOffsetAt(at);
    if (offset !== undefined && isSteady(place, changedOffsetAt)) steady[place] = found;
    return found;
  };
}

function isSteady(place: number, offsetAt: (at: Instant) => number): boolean {
  return offsetAt(place * STEADY_MS) === offsetAt((place + 1) * STEADY_MS);
}

function offsetsByStretch(slowOffsetAt: (at: Instant) => number): (at: Instant) => number {
  const stretches = new Map<number, ClockChanges>();
  return (at) => {
    if (!(Math.abs(at) <= LAST_INSTANT)) return Number.NaN;
    const index = Math.floor(at / STRETCH_MS);
    const known = stretches.get(index) ?? readStretch(slowOffsetAt, index);
    stretches.set(index, known);
    const { starts, offsets } = known;
    let i = starts.length - 1;
    while (at < starts[i]!) i--;
    return offsets[i]!;
  };
}

function readStretch(slowOffsetAt: (at: Instant) => number, index: number): ClockChanges {
  const from = Math.max(index * STRETCH_MS, -LAST_INSTANT);
  return readClockChanges(slowOffsetAt, from, Math.min((index + 1) * STRETCH_MS, LAST_INSTANT));
}
