import { DAY_MS } from '../../time/moment.js';
import { type Cursor, isDigit, takeChar, takeDigits, takeSpaces } from './cursor.js';
import {
  certainDate,
  countedDate,
  DATE_FORM,
  DATE_SEPARATORS,
  type DateReading,
  type DateSeparator,
  monthReading,
  numericDate,
  type TimeOfDay,
  UNREADABLE_DATE,
} from './date-reading.js';
import { takeBasicTime } from './take-basic-time.js';
import { takeFoldedWord } from './take-folded-word.js';
import { takeMonthName } from './take-month-name.js';
import { clockMs, takeClock, takeMilliseconds, takeOffset, takeTime } from './take-time.js';
import { takeWeekday } from './take-weekday.js';

/** 1899-12-30, the day 0 of spreadsheets, which count 1900 as a leap year. */
const SPREADSHEET_EPOCH = -25_569;

/**
 * Reads a date or time written in any of the ways CRMs are known to write one. Only what is certain is certain:
 * 03/04/2026 stays undecided until its like in the column are known.
 */
export function recogniseDate(bytes: Uint8Array, start: number, end: number): DateReading {
  const cursor: Cursor = { bytes, at: start, end };
  if (isDigit(bytes[start] ?? 0)) return allOf(cursor, startingWithDigits);
  const reading = allOf(cursor, startingWithMonth);
  if (reading.form !== DATE_FORM.unreadable) return reading;
  cursor.at = start;
  return startingWithWeekday(cursor);
}

/** The reading where it is of the whole cell. */
function allOf(cursor: Cursor, read: (cursor: Cursor) => DateReading): DateReading {
  const reading = read(cursor);
  return cursor.at === cursor.end ? reading : UNREADABLE_DATE;
}

/** `Tue, 30 Jun 2026…`, `Dienstag, 30. Juni 2026…`; a date that is another day of the week is none. */
function startingWithWeekday(cursor: Cursor): DateReading {
  const weekday = takeWeekday(cursor);
  if (weekday === null || cursor.at === cursor.end) return UNREADABLE_DATE;
  const startsWithDigit = isDigit(cursor.bytes[cursor.at]!);
  const reading = allOf(cursor, startsWithDigit ? startingWithDigits : startingWithMonth);
  return isOnWeekday(reading, weekday) ? reading : UNREADABLE_DATE;
}

/** Of an instant, whose local day isn't kept, the day before or after is as good; so is any of an undecided date. */
function isOnWeekday({ form, value }: DateReading, weekday: number): boolean {
  if (form === DATE_FORM.undecided || form === DATE_FORM.outOfRange) return true;
  if (form === DATE_FORM.month || form === DATE_FORM.unreadable) return false;
  const day = form === DATE_FORM.day ? value : Math.floor(value / DAY_MS);
  // 1970-01-01 was a Thursday.
  const days = (day + 3 - weekday) % 7;
  return days === 0 || (form === DATE_FORM.instant && (days === 1 || days === 6));
}

function startingWithDigits(cursor: Cursor): DateReading {
  const from = cursor.at;
  const first = takeDigits(cursor, 14);
  const digits = cursor.at - from;
  if (cursor.at === cursor.end) return fromDigitsAlone(first, digits);
  if (digits === 5) return fromSpreadsheet(first, cursor);
  if (digits === 8) return certainOrNone(yearMonthDay(first), takeBasicTime(cursor) ?? takeTime(cursor));
  if (digits === 10 || digits === 13) return fromEpoch(first, digits, cursor);
  const separator = takeSeparator(cursor);
  if (digits === 4 && separator !== null) return yearFirst(first, separator, cursor);
  if (digits > 2) return UNREADABLE_DATE;
  // `30. 6. 2026` is how some languages write it.
  if (separator === '.') takeSpaces(cursor);
  const next = cursor.bytes[cursor.at] ?? 0;
  if (separator !== null && isDigit(next)) return numeric(first, digits, separator, cursor);
  return dayThenMonthName(first, cursor);
}

/** `2026-03-04…`, `2026/3/4…`, `2026-03` */
function yearFirst(year: number, separator: DateSeparator, cursor: Cursor): DateReading {
  const from = cursor.at;
  const month = takeDigits(cursor, 2);
  // One digit alone may be a quarter.
  if (cursor.at === cursor.end && cursor.at - from === 2 && separator !== '.')
    return monthReading(year, month);
  if (!takeChar(cursor, separator)) return UNREADABLE_DATE;
  return withTime(year, month, takeDigits(cursor, 2), cursor);
}

/** `03/04/2026…`, `3.4.26…`, `3. 4. 2026…`, `03/2026` */
function numeric(first: number, digits: number, separator: DateSeparator, cursor: Cursor): DateReading {
  const ofMonth = takeLastFour(cursor);
  if (ofMonth >= 0) return monthReading(ofMonth, first);
  const second = takeDigits(cursor, 2);
  if (!takeChar(cursor, separator)) return UNREADABLE_DATE;
  if (separator === '.') takeSpaces(cursor);
  const from = cursor.at;
  const year = takeYear(cursor);
  const shortYears = digits === 2 && cursor.at - from === 2;
  if (separator === '.') takeChar(cursor, '.');
  const time = takeTime(cursor);
  if (time === null) return UNREADABLE_DATE;
  return numericDate([first, second, year], separator, time, shortYears);
}

/** `15 Apr, 2021…`, `15. April 2021…`, `15-Apr-21…`, `15th of April 2021…`, `15 de abril de 2021…` */
function dayThenMonthName(day: number, cursor: Cursor): DateReading {
  takeWordOf(ORDINALS, cursor);
  takeSpaces(cursor);
  takeWordOf(OF, cursor);
  const month = takeMonthName(cursor);
  if (month === null) return UNREADABLE_DATE;
  takeBetween(cursor);
  takeWordOf(OF, cursor);
  return withTime(takeYear(cursor), month, day, cursor);
}

/** `Apr 15, 2021…`, `April 15 2021…`, `April 15th, 2021`, `April 2021`, `Apr 15 14:05:09 2021` */
function startingWithMonth(cursor: Cursor): DateReading {
  const month = takeMonthName(cursor);
  if (month === null) return UNREADABLE_DATE;
  takeBetween(cursor);
  const ofMonth = takeLastFour(cursor);
  if (ofMonth >= 0) return monthReading(ofMonth, month);
  const day = takeDigits(cursor, 2);
  takeWordOf(ORDINALS, cursor);
  // Else the 20 of `May 2025 10:00` would be a day.
  if (!takeBetween(cursor)) return UNREADABLE_DATE;
  const from = cursor.at;
  const reading = withTime(takeYear(cursor), month, day, cursor);
  if (reading.form !== DATE_FORM.unreadable) return reading;
  cursor.at = from;
  return timeThenYear(month, day, cursor);
}

/** `14:05:09 2021`, `14:05:09 UTC 2021`, as programs of Unix write it. */
function timeThenYear(month: number, day: number, cursor: Cursor): DateReading {
  const ms = takeClock(cursor);
  if (ms === null || !takeSpaces(cursor)) return UNREADABLE_DATE;
  const year = takeLastFour(cursor);
  if (year >= 0) return certainDate(year, month, day, { ms, offsetMs: null });
  const offsetMs = takeOffset(cursor);
  if (offsetMs === null || !takeSpaces(cursor)) return UNREADABLE_DATE;
  return certainDate(takeLastFour(cursor), month, day, { ms, offsetMs });
}

function withTime(year: number, month: number, day: number, cursor: Cursor): DateReading {
  return certainOrNone([year, month, day], takeTime(cursor));
}

function certainOrNone(
  [year, month, day]: readonly [year: number, month: number, day: number],
  time: TimeOfDay | null,
): DateReading {
  return time === null ? UNREADABLE_DATE : certainDate(year, month, day, time);
}

/** `20260304`, `20260304140509`, seconds or milliseconds since 1970, or a spreadsheet's count of days. */
function fromDigitsAlone(value: number, digits: number): DateReading {
  if (digits === 8) return certainDate(...yearMonthDay(value), { ms: null, offsetMs: null });
  if (digits === 5) return countedDate(DATE_FORM.day, (value + SPREADSHEET_EPOCH) * DAY_MS);
  if (digits === 10) return countedDate(DATE_FORM.instant, value * 1000);
  if (digits === 13) return countedDate(DATE_FORM.instant, value);
  return digits === 14 ? fromSecond(value) : UNREADABLE_DATE;
}

function yearMonthDay(digits: number): [year: number, month: number, day: number] {
  return [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
}

function fromSecond(digits: number): DateReading {
  const [hour, minute, second] = yearMonthDay(digits % 1_000_000);
  const ms = clockMs({ hour, minute, second, ms: 0, half: null });
  if (ms === null) return UNREADABLE_DATE;
  return certainDate(...yearMonthDay(Math.floor(digits / 1_000_000)), { ms, offsetMs: null });
}

/** `1772633109.25`, or with a comma: seconds since 1970 with their fraction, or milliseconds. */
function fromEpoch(count: number, digits: number, cursor: Cursor): DateReading {
  if (!(takeChar(cursor, '.') || takeChar(cursor, ',')) || cursor.at === cursor.end) return UNREADABLE_DATE;
  const fraction = takeMilliseconds(cursor);
  return countedDate(DATE_FORM.instant, digits === 13 ? count : count * 1000 + fraction);
}

/**
 * `45321.5`, or with a comma: days and the part of a day, good to the second; a wall time, for it knows no zone. Without
 * such a part (`45321.0`) it is the day.
 */
function fromSpreadsheet(days: number, cursor: Cursor): DateReading {
  if (!(takeChar(cursor, '.') || takeChar(cursor, ','))) return UNREADABLE_DATE;
  const from = cursor.at;
  const digits = takeDigits(cursor, 12);
  if (digits < 0) return UNREADABLE_DATE;
  const share = Number(`${digits}e-${cursor.at - from}`);
  takeDigits(cursor, 20);
  const seconds = Math.round((share * DAY_MS) / 1000);
  return countedDate(
    digits === 0 ? DATE_FORM.day : DATE_FORM.wall,
    (days + SPREADSHEET_EPOCH) * DAY_MS + seconds * 1000,
  );
}

/** Four digits that the cell ends with; -1, and nothing taken, otherwise. */
function takeLastFour(cursor: Cursor): number {
  const from = cursor.at;
  const year = takeDigits(cursor, 4);
  if (cursor.at - from === 4 && cursor.at === cursor.end) return year;
  cursor.at = from;
  return -1;
}

/** Four digits, or two, which are of this century; -1 otherwise. */
function takeYear(cursor: Cursor): number {
  const from = cursor.at;
  const year = takeDigits(cursor, 4);
  const digits = cursor.at - from;
  return digits === 4 ? year : digits === 2 ? 2000 + year : -1;
}

function takeSeparator(cursor: Cursor): DateSeparator | null {
  for (const separator of DATE_SEPARATORS) if (takeChar(cursor, separator)) return separator;
  return null;
}

/** What may follow a day's number, and precede a month's name or its year. */
const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'er']);
const OF: ReadonlySet<string> = new Set(['of', 'de', 'del']);

/** Takes one of the words, with the spaces after it; another one stays. */
function takeWordOf(words: ReadonlySet<string>, cursor: Cursor): void {
  const from = cursor.at;
  const word = takeFoldedWord(cursor);
  if (word === '') return;
  if (words.has(word)) takeSpaces(cursor);
  else cursor.at = from;
}

/** What stands between the parts of a date; whether there was any. */
function takeBetween(cursor: Cursor): boolean {
  const from = cursor.at;
  takeSeparator(cursor);
  takeChar(cursor, ',');
  takeSpaces(cursor);
  return cursor.at > from;
}
