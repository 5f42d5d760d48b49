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

/** Tokens that read the same, whichever is written. */
export interface DateTokenKind {
  readonly tokens: readonly string[];
  readonly means: string;
  /** A text that they take. */
  readonly example: string;
  readonly take: TakePart;
}

/** The tokens that `dates:` knows: those of UTS 35 that CRMs need. */
export const DATE_TOKEN_KINDS: readonly DateTokenKind[] = [
  { tokens: ['y', 'yyyy'], means: 'year of four digits', example: '2026', take: year(4) },
  { tokens: ['yy'], means: 'year of two digits, from 2000 on', example: '26', take: year(2) },
  { tokens: ['M', 'MM'], means: 'month as a number', example: '03', take: shortNumber('month') },
  {
    tokens: ['MMM', 'MMMM'],
    means: 'English name of the month, short or in full',
    example: 'Mar',
    take: monthName,
  },
  { tokens: ['d', 'dd'], means: 'day of the month', example: '04', take: shortNumber('day') },
  { tokens: ['H', 'HH'], means: 'hour from 0 to 23', example: '14', take: shortNumber('hour') },
  { tokens: ['h', 'hh'], means: 'hour from 1 to 12, with `a`', example: '2', take: shortNumber('hour') },
  { tokens: ['m', 'mm'], means: 'minute', example: '05', take: shortNumber('minute') },
  { tokens: ['s', 'ss'], means: 'second', example: '09', take: shortNumber('second') },
  {
    tokens: ['S', 'SS', 'SSS', 'SSSSSS'],
    means: 'fraction of a second, cut to milliseconds',
    example: '123',
    take: fraction,
  },
  { tokens: ['a', 'aa', 'aaa'], means: 'half of the day', example: 'PM', take: half },
  {
    tokens: ['X', 'XX', 'XXX', 'x', 'xx', 'xxx'],
    means: 'offset from UTC',
    example: '+02:00',
    take: offset,
  },
];

export const DATE_TOKENS: ReadonlyMap<string, TakePart> = new Map(
  DATE_TOKEN_KINDS.flatMap(({ tokens, take }) => tokens.map((token) => [token, take] as const)),
);
