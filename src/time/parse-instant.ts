import { parseDay } from './civil.js';
import { DAY_MS, type Instant } from './moment.js';
import type { Zone } from './zone.js';

const PATTERN =
  /^(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * Reads an ISO date and time (`2026-10-03T09:30Z`, `2026-10-03 09:30:00+02:00`); without an offset it is the wall
 * time of the zone. What is finer than a millisecond is cut off. Null where it is none.
 */
export function parseInstant(text: string, zone: Zone): Instant | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const day = parseDay(match[1]!);
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (day === null || hours > 23 || minutes > 59 || seconds > 59) return null;
  const milliseconds = Number((match[5] ?? '').slice(0, 3).padEnd(3, '0'));
  const wallMs = day * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  return match[6] === undefined ? zone.instantOf(wallMs) : atOffset(wallMs, match[6]);
}

function atOffset(wallMs: number, offset: string): Instant | null {
  if (offset === 'Z' || offset === 'z') return wallMs;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (hours > 18 || minutes > 59) return null;
  const ahead = (hours * 60 + minutes) * 60_000;
  return offset.startsWith('-') ? wallMs + ahead : wallMs - ahead;
}
