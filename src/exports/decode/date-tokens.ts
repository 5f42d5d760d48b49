import { type Cursor, takeDigits } from './cursor.js';
import { takeMonthName } from './take-month-name.js';
import { takeHalfOfDay, takeMilliseconds, takeOffset } from './take-time.js';

/** What a pattern's tokens fill in. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number | null;
  minute: number;
  second: number;
  ms: number;
  half: 'am' | 'pm' | null;
  offsetMs: number | null;
}

/** Takes one token's text off the cursor; whether it was there. */
export type TakePart = (cursor: Cursor, parts: DateParts) => boolean;

type NumberPart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** One or two digits, whether the token is one letter or two: exports pad as they like. */
const shortNumber =
  (part: NumberPart): TakePart =>
  (cursor, parts) => {
    const value = takeDigits(cursor, 2);
    parts[part] = value;
    return value >= 0;
  };

const year = (digits: number): TakePart => {
  return (cursor, parts) => {
    const from = cursor.at;
    const value = takeDigits(cursor, digits);
    parts.year = digits === 2 ? 2000 + value : value;
    return cursor.at - from === digits;
  };
};

const monthName: TakePart = (cursor, parts) => {
  const month = takeMonthName(cursor);
  if (month !== null) parts.month = month;
  return month !== null;
};

const half: TakePart = (cursor, parts) => {
  parts.half = takeHalfOfDay(cursor);
  return parts.half !== null;
};

const fraction: TakePart = (cursor, parts) => {
  const from = cursor.at;
  parts.ms = takeMilliseconds(cursor);
  return cursor.at > from;
};

const offset: TakePart = (cursor, parts) => {
  parts.offsetMs = takeOffset(cursor);
  return parts.offsetMs !== null;
};

/** The tokens that `dates:` knows: those of UTS 35 that CRMs need. */
export const DATE_TOKENS: ReadonlyMap<string, TakePart> = new Map([
  ...['y', 'yyyy'].map((token) => [token, year(4)] as const),
  ['yy', year(2)],
  ...['M', 'MM'].map((token) => [token, shortNumber('month')] as const),
  ...['MMM', 'MMMM'].map((token) => [token, monthName] as const),
  ...['d', 'dd'].map((token) => [token, shortNumber('day')] as const),
  ...['H', 'HH', 'h', 'hh'].map((token) => [token, shortNumber('hour')] as const),
  ...['m', 'mm'].map((token) => [token, shortNumber('minute')] as const),
  ...['s', 'ss'].map((token) => [token, shortNumber('second')] as const),
  ...['S', 'SS', 'SSS', 'SSSSSS'].map((token) => [token, fraction] as const),
  ...['a', 'aa', 'aaa'].map((token) => [token, half] as const),
  ...['X', 'XX', 'XXX', 'x', 'xx', 'xxx'].map((token) => [token, offset] as const),
]);
