import { type Cursor, takeSpaces } from './cursor.js';
import {
  certainDate,
  DATE_SEPARATORS,
  type DateReading,
  monthReading,
  type NumericForm,
  UNREADABLE_DATE,
} from './date-reading.js';
import { DATE_TOKENS, type DateParts, type TakePart } from './date-tokens.js';
import { clockMs } from './take-time.js';

/** A pattern of `dates:`, compiled once. */
export interface DatePattern {
  /** As written. */
  readonly text: string;
  /** The reading of a cell that fits, unreadable where there is no such date; null where it doesn't fit. */
  read(bytes: Uint8Array, start: number, end: number): DateReading | null;
}

/**
 * Compiles a date pattern of Unicode's tokens (UTS 35, as in date-fns: `MM/dd/yyyy h:mm a`), or says what is
 * wrong with it. Text in single quotes stands for itself; a space for one or more of any kind.
 */
export function compileDatePattern(pattern: string): { value: DatePattern } | { error: string } {
  const tokens = pattern.match(/''|'(?:[^']|'')*'|([a-zA-Z])\1*|\s+|./gsu) ?? [];
  const unknown = tokens.find((token) => /^[a-zA-Z]/.test(token) && DATE_TOKENS.get(token) === undefined);
  if (unknown !== undefined) return { error: `"${unknown}" is no token of a date pattern` };
  const letters = new Set(tokens.map((token) => (/^[a-zA-Z]/.test(token) ? token[0]! : '')));
  const lacking = whatLacks(letters);
  if (lacking !== null) return { error: lacking };
  const steps = tokens.map(stepOf);
  const numeric = numericFormOf(tokens);
  return {
    value: {
      text: pattern,
      read: (bytes, start, end) => readWith(steps, numeric, { bytes, at: start, end }),
    },
  };
}

/** All that a pattern of months can hold; '' stands for text between. */
const MONTH_LETTERS: ReadonlySet<string> = new Set(['y', 'M', '']);

/** Of a pattern such as dd/MM/yyyy: what fits it is evidence for other dates with the same sign between numbers. */
function numericFormOf(tokens: readonly string[]): NumericForm | null {
  const day = tokens.findIndex((token) => token === 'd' || token === 'dd');
  const month = tokens.findIndex((token) => token === 'M' || token === 'MM');
  const between = tokens[Math.min(day, month) + 1];
  if (day < 0) return null;
  const separator = DATE_SEPARATORS.find((sign) => sign === between);
  if (separator === undefined || Math.abs(day - month) !== 2 || tokens[0]!.startsWith('y')) return null;
  return { separator, order: day < month ? 'day-first' : 'month-first', yearFirst: false };
}

function whatLacks(letters: ReadonlySet<string>): string | null {
  for (const [letter, meaning] of [
    ['y', 'a year (yyyy)'],
    ['M', 'a month (MM)'],
  ] as const) {
    if (!letters.has(letter)) return `it lacks ${meaning}`;
  }
  if (!letters.has('d') && [...letters].some((letter) => !MONTH_LETTERS.has(letter)))
    return 'it lacks a day (dd)';
  if (letters.has('h') !== letters.has('a')) return 'a 12-hour clock needs both h and a';
  if (letters.has('h') && letters.has('H')) return 'it has two hours, h and H';
  return letters.has('m') && !(letters.has('h') || letters.has('H'))
    ? 'it has minutes without an hour'
    : null;
}

function stepOf(token: string): TakePart {
  const part = DATE_TOKENS.get(token);
  if (part !== undefined) return part;
  if (/^\s/.test(token)) return (cursor) => takeSpaces(cursor);
  const text =
    token === "''" ? "'" : token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;
  const literal = new TextEncoder().encode(text);
  return (cursor) => takeLiteral(cursor, literal);
}

function takeLiteral(cursor: Cursor, literal: Uint8Array): boolean {
  if (cursor.at + literal.length > cursor.end) return false;
  for (let i = 0; i < literal.length; i++) if (cursor.bytes[cursor.at + i] !== literal[i]) return false;
  cursor.at += literal.length;
  return true;
}

function readWith(
  steps: readonly TakePart[],
  numeric: NumericForm | null,
  cursor: Cursor,
): DateReading | null {
  const parts: DateParts = {
    year: -1,
    month: -1,
    day: -1,
    hour: null,
    minute: 0,
    second: 0,
    ms: 0,
    half: null,
    offsetMs: null,
  };
  for (const step of steps) if (!step(cursor, parts)) return null;
  if (cursor.at !== cursor.end) return null;
  const { year, month, day, hour, minute, second, half, offsetMs } = parts;
  if (day < 0) return monthReading(year, month);
  const ms = hour === null ? null : clockMs({ hour, minute, second, ms: parts.ms, half });
  if (hour !== null && ms === null) return UNREADABLE_DATE;
  return certainDate(year, month, day, { ms, offsetMs }, numeric);
}
