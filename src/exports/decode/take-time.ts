import { type Cursor, isDigit, takeChar, takeDigits, takeLetter, takeSpaces, takeWord } from './cursor.js';
import type { TimeOfDay } from './date-reading.js';
import { takeFoldedWord } from './take-folded-word.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const NO_TIME: TimeOfDay = { ms: null, offsetMs: null };
/** What stands between a date and its time in English, German and French, without accents. */
const AT: ReadonlySet<string> = new Set(['at', 'um', 'a']);

/**
 * What follows a date: nothing, or a time of day after `T`, spaces or a comma, with an offset where there is one.
 * Null where something else follows.
 */
export function takeTime(cursor: Cursor): TimeOfDay | null {
  if (cursor.at === cursor.end) return NO_TIME;
  const comma = takeChar(cursor, ',');
  const spaces = takeSpaces(cursor);
  if (!(comma || spaces || takeLetter(cursor, 't'))) return null;
  if (spaces && !takeAt(cursor)) return null;
  const ms = takeClock(cursor);
  if (ms === null) return null;
  takeSpaces(cursor);
  if (cursor.at === cursor.end) return { ms, offsetMs: null };
  const offsetMs = takeOffset(cursor);
  takeNameOfZone(cursor);
  return offsetMs === null ? null : { ms, offsetMs };
}

/** Nothing, or one of the words before a time; false where there is another. */
function takeAt(cursor: Cursor): boolean {
  const from = cursor.at;
  const word = takeFoldedWord(cursor);
  if (word === '') return true;
  if (AT.has(word)) return takeSpaces(cursor);
  cursor.at = from;
  return false;
}

/** ` (Central European Summer Time)`, which some programs add to an offset that says it all. */
function takeNameOfZone(cursor: Cursor): void {
  const from = cursor.at;
  takeSpaces(cursor);
  if (takeChar(cursor, '(') && cursor.bytes[cursor.end - 1] === 41) cursor.at = cursor.end;
  else cursor.at = from;
}

/**
 * `14:05`, `14:05:09.123`, `14.05`, `14h05`, `14 Uhr`, `2:05 PM`, `2 PM`: milliseconds after midnight, finer digits
 * cut; null where it is none.
 */
export function takeClock(cursor: Cursor): number | null {
  const hour = takeDigits(cursor, 2);
  if (hour < 0) return null;
  const sign = takeClockSign(cursor);
  const minute = sign === null ? 0 : takeTwoDigits(cursor);
  const second = sign !== null && takeChar(cursor, sign) ? takeTwoDigits(cursor) : 0;
  const fraction = sign === null ? 0 : takeFraction(cursor);
  const half = takeHalfOfDay(cursor);
  const isGermanClock = half === null && takeUhr(cursor);
  if (half === null && sign === null && !isGermanClock) return null;
  return clockMs({ hour, minute, second, ms: fraction, half });
}

/** What stands between hours and minutes, and between them and seconds: a colon, a point, or the h of French. */
function takeClockSign(cursor: Cursor): string | null {
  for (const sign of [':', '.', 'h']) if (takeChar(cursor, sign)) return sign;
  return null;
}

function takeUhr(cursor: Cursor): boolean {
  const from = cursor.at;
  takeSpaces(cursor);
  if (takeWord(cursor) === 'uhr') return true;
  cursor.at = from;
  return false;
}

/** The parts of a time of day; `half` is AM or PM where the clock has twelve hours. */
export interface ClockParts {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly half: 'am' | 'pm' | null;
}

/** Milliseconds after midnight; null where no clock shows that. */
export function clockMs({ hour, minute, second, ms, half }: ClockParts): number | null {
  if (minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  if (half === null ? hour > 23 : hour < 1 || hour > 12) return null;
  const hours = half === null ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return hours * HOUR_MS + minute * MINUTE_MS + second * 1000 + ms;
}

/** AM or PM, however it is written; the cursor stays where there is neither. */
export function takeHalfOfDay(cursor: Cursor): 'am' | 'pm' | null {
  const from = cursor.at;
  takeSpaces(cursor);
  const half = takeLetter(cursor, 'a') ? 'am' : takeLetter(cursor, 'p') ? 'pm' : null;
  // Spanish has it as `p. m.`
  if (half !== null && takeChar(cursor, '.')) takeSpaces(cursor);
  if (half !== null && takeLetter(cursor, 'm')) {
    takeChar(cursor, '.');
    return half;
  }
  cursor.at = from;
  return null;
}

/** `Z`, `UTC`, `GMT+2`, `+0200`, `+02:00`, `-08`, in milliseconds ahead of UTC; null where it is none. */
export function takeOffset(cursor: Cursor): number | null {
  const zone = takeWord(cursor);
  if (zone !== '' && zone !== 'z' && zone !== 'utc' && zone !== 'gmt') return null;
  const sign = takeChar(cursor, '+') ? 1 : takeChar(cursor, '-') ? -1 : 0;
  if (sign === 0) return zone === '' ? null : 0;
  const hours = takeDigits(cursor, 2);
  takeChar(cursor, ':');
  const minutes = cursor.at === cursor.end ? 0 : takeTwoDigits(cursor);
  if (hours < 0 || hours > 15 || minutes < 0 || minutes > 59) return null;
  return sign * (hours * HOUR_MS + minutes * MINUTE_MS);
}

/** Exactly two digits; -1 where there are fewer. */
function takeTwoDigits(cursor: Cursor): number {
  const from = cursor.at;
  const value = takeDigits(cursor, 2);
  return cursor.at - from === 2 ? value : -1;
}

/** `.123456` in whole milliseconds; 0 where there is no fraction. */
export function takeFraction(cursor: Cursor): number {
  const next = cursor.bytes[cursor.at + 1];
  if (cursor.at + 1 >= cursor.end || next === undefined || !isDigit(next)) return 0;
  return takeChar(cursor, '.') || takeChar(cursor, ',') ? takeMilliseconds(cursor) : 0;
}

/** The digits after a decimal point, as milliseconds. */
export function takeMilliseconds(cursor: Cursor): number {
  const from = cursor.at;
  const digits = takeDigits(cursor, 3);
  const scale = [0, 100, 10, 1][cursor.at - from]!;
  takeDigits(cursor, 9);
  return digits * scale;
}
