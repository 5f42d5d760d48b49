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

/** So many stretches are at hand; a power of two. */
const RECENT = 64;
const NO_CHANGES: ClockChanges = { starts: [], offsets: [] };

/** Look-ups in stretches of clock changes that are read when first needed. */
function cachedOffsets(slowOffsetAt: (at: Instant) => number): (at: Instant) => number {
  const stretches = new Map<number, ClockChanges>();
  // Times come in no order from a few years: these are found without asking the map, by the last digits of their index.
  const recent = Array.from({ length: RECENT }, () => ({ index: Number.NaN, changes: NO_CHANGES }));
  return (at) => {
    if (!(Math.abs(at) <= LAST_INSTANT)) return Number.NaN;
    const index = Math.floor(at / STRETCH_MS);
    const place = recent[index & (RECENT - 1)]!;
    if (place.index !== index) {
      place.changes = stretches.get(index) ?? readStretch(slowOffsetAt, index);
      place.index = index;
      stretches.set(index, place.changes);
    }
    const { starts, offsets } = place.changes;
    let i = starts.length - 1;
    while (at < starts[i]!) i--;
    return offsets[i]!;
  };
}

function readStretch(slowOffsetAt: (at: Instant) => number, index: number): ClockChanges {
  const from = Math.max(index * STRETCH_MS, -LAST_INSTANT);
  return readClockChanges(slowOffsetAt, from, Math.min((index + 1) * STRETCH_MS, LAST_INSTANT));
}
