import type { Duration } from './duration.js';

const SECONDS_OF: Readonly<Record<string, number>> = {
  second: 1,
  sec: 1,
  s: 1,
  minute: 60,
  min: 60,
  hour: 3600,
  hr: 3600,
  h: 3600,
  day: 86_400,
  d: 86_400,
  week: 604_800,
  w: 604_800,
};

const PATTERN = /^(\d+(?:\.\d+)?)\s*(?:(business|working)\s+)?([a-z]+)$/;

/**
 * Reads a duration as it is agreed on: `15 minutes`, `4 business hours`, `2 working days`, `90 days`, `6 weeks`,
 * `end of next business day`; `30 min`, `4h` and `90d` too (a bare `m` could be a month, and is refused).
 * `0` needs no unit. Null where it is none of these, or half a second or half a business day is left over.
 */
export function parseDuration(text: string): Duration | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === '0') return { kind: 'elapsed', seconds: 0 };
  if (/^end of (the )?next (business|working) day$/.test(words)) return { kind: 'end_of_next_business_day' };
  const match = PATTERN.exec(words);
  if (match === null) return null;
  const unit = singular(match[3]!);
  return match[2] === undefined ? elapsed(Number(match[1]), unit) : working(Number(match[1]), unit);
}

/** The days of a window in calendar days (`90 days`, `6 weeks`); null where it isn't whole elapsed days. */
export function durationDays(duration: Duration): number | null {
  if (duration.kind !== 'elapsed') return null;
  const days = duration.seconds / 86_400;
  return Number.isInteger(days) ? days : null;
}

function elapsed(amount: number, unit: string): Duration | null {
  const seconds = amount * (SECONDS_OF[unit] ?? Number.NaN);
  return Number.isSafeInteger(seconds) ? { kind: 'elapsed', seconds } : null;
}

/** A business week has no agreed length, so it is none. */
function working(amount: number, unit: string): Duration | null {
  if (unit === 'day' || unit === 'd') {
    return Number.isSafeInteger(amount) ? { kind: 'working_days', days: amount } : null;
  }
  const seconds = amount * (SECONDS_OF[unit] ?? Number.NaN);
  if (!Number.isSafeInteger(seconds) || unit === 'week' || unit === 'w') return null;
  return { kind: 'working', seconds };
}

function singular(unit: string): string {
  return unit.length > 1 && unit.endsWith('s') ? unit.slice(0, -1) : unit;
}
