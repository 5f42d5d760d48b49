import { currencyNamed, oneCurrency } from '../columns/number-currency.js';
import { type Cursor, isDigit, isLetter, takeChar, takeDigits, takeSpaces } from './cursor.js';

/**
 * What a number says with a point and with a comma as its decimal sign; NaN where it can't be read that way.
 * 1000 says the same both ways, `1,200` doesn't.
 */
export interface NumberReading {
  readonly withPoint: number;
  readonly withComma: number;
  /** The currency written with it, as `currencyNamed` gives it; '' where there is none. */
  readonly currency: string;
}

/** Digits between separators, and the separators: `1.234,50` is ['1','234','50'] with ['.', ',']. */
interface Digits {
  readonly groups: string[];
  readonly separators: string[];
}

const NO_NUMBER: NumberReading = { withPoint: Number.NaN, withComma: Number.NaN, currency: '' };
/** Words for thousands, millions and billions, in lower case, with their powers of ten. */
const MULTIPLES: readonly (readonly [word: string, exponent: number])[] = [
  ...(['k', 'tsd.', 'tsd'] as const).map((word) => [word, 3] as const),
  ...(['million', 'mio.', 'mio', 'mln', 'mn', 'm'] as const).map((word) => [word, 6] as const),
  ...(['billion', 'mrd.', 'mrd', 'bn', 'b'] as const).map((word) => [word, 9] as const),
];
/** `T€`: a T alone could be a trillion. */
const THOUSANDS_OF_EUROS = new Set(['t€', 'teur']);
/** As many a float holds exactly, and more than any amount has. */
const MOST_DIGITS = 15;
const LIMIT = 1e15;

/**
 * Reads `$1,234.50`, `1 234,56`, `(1,200)`, `342.09K`, `USD 5000`, `5 Mio. €` and plain numbers. With any other word
 * beside it, with two currencies, or beyond 15 digits it is no number.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): NumberReading {
  const cursor: Cursor = { bytes, at: start, end };
  const plain = takeDigits(cursor, MOST_DIGITS);
  if (cursor.at === end && plain >= 0) return { withPoint: plain, withComma: plain, currency: '' };
  cursor.at = start;
  const inParentheses = takeChar(cursor, '(');
  const signBefore = takeSign(cursor);
  const markBefore = takeMark(cursor);
  const signAfterMark = signBefore === 0 ? takeSign(cursor) : 0;
  const digits = takeNumber(cursor);
  const markAfter = takeMark(cursor);
  const negative = inParentheses || signBefore < 0 || signAfterMark < 0 || takeChar(cursor, '-');
  const closed = !inParentheses || takeChar(cursor, ')');
  takeSpaces(cursor);
  const marks = digits !== null && closed && cursor.at === end ? marksOf(markBefore, markAfter) : null;
  if (digits === null || marks === null) return NO_NUMBER;
  const sign = negative ? '-' : '';
  return {
    withPoint: numberWith(digits, '.', sign, marks.exponent),
    withComma: numberWith(digits, ',', sign, marks.exponent),
    currency: marks.currency,
  };
}

/** The value with that decimal sign: the other one, spaces and apostrophes group thousands (or lakhs). */
function numberWith({ groups, separators }: Digits, decimal: string, sign: string, exponent: number): number {
  const hasFraction = separators.at(-1) === decimal;
  const whole = hasFraction ? groups.slice(0, -1) : groups;
  const grouping = hasFraction ? separators.slice(0, -1) : separators;
  if (grouping.some((separator) => separator === decimal || separator !== grouping[0])) return Number.NaN;
  if (grouping.length > 0 && !isGrouped(whole)) return Number.NaN;
  const fraction = hasFraction ? groups.at(-1)! : '';
  if (significantDigits(whole.join(''), fraction) > MOST_DIGITS) return Number.NaN;
  const value = Number(`${sign}${whole.join('')}.${fraction}0e${exponent}`);
  return Math.abs(value) < LIMIT ? value : Number.NaN;
}

/** Zeros before the first other digit, and at the end of a fraction, say nothing. */
function significantDigits(whole: string, fraction: string): number {
  return `${whole}${fraction.replace(/0+$/, '')}`.replace(/^0+/, '').length;
}

/** Groups of three after one to three digits; between them also of two, as lakhs are written. */
function isGrouped(groups: readonly string[]): boolean {
  const first = groups[0]!;
  if (first === '' || first.length > 3 || first.startsWith('0') || groups.at(-1)!.length !== 3) return false;
  return groups.slice(1, -1).every((group) => group.length === 3 || group.length === 2);
}

function takeNumber(cursor: Cursor): Digits | null {
  const groups = [takeRun(cursor)];
  const separators: string[] = [];
  for (;;) {
    const from = cursor.at;
    const separator = takeSeparator(cursor);
    const group = separator === '' ? '' : takeRun(cursor);
    if (group === '') {
      cursor.at = from;
      break;
    }
    separators.push(separator);
    groups.push(group);
  }
  return groups[0] === '' && separators.length === 0 ? null : { groups, separators };
}

function takeSeparator(cursor: Cursor): string {
  for (const separator of ['.', ',', "'"]) if (takeChar(cursor, separator)) return separator;
  return takeSpaces(cursor) ? ' ' : '';
}

function takeRun(cursor: Cursor): string {
  const from = cursor.at;
  while (cursor.at < cursor.end && isDigit(cursor.bytes[cursor.at]!)) cursor.at++;
  return String.fromCharCode(...cursor.bytes.subarray(from, cursor.at));
}

/** 1, -1, or 0 without a sign; U+2212, the minus sign proper, is three bytes. */
function takeSign(cursor: Cursor): number {
  takeSpaces(cursor);
  if (takeChar(cursor, '+')) return 1;
  if (takeChar(cursor, '-')) return -1;
  const { bytes, at } = cursor;
  if (bytes[at] !== 0xe2 || bytes[at + 1] !== 0x88 || bytes[at + 2] !== 0x92) return 0;
  cursor.at += 3;
  return -1;
}

/** The words and signs beside a number, in lower case: letters, with points after them, `$` and all that isn't ASCII. */
function takeMark(cursor: Cursor): string {
  takeSpaces(cursor);
  const from = cursor.at;
  let to = from;
  while (cursor.at < cursor.end && isMark(cursor, from)) {
    to = ++cursor.at;
    takeSpaces(cursor);
  }
  return to === from ? '' : textOf(cursor.bytes.subarray(from, to)).toLowerCase();
}

function isMark({ bytes, at }: Cursor, from: number): boolean {
  const byte = bytes[at]!;
  if (byte === 46) return at > from && isLetter(bytes[at - 1]!);
  const isMinus = byte === 0xe2 && bytes[at + 1] === 0x88 && bytes[at + 2] === 0x92;
  return isLetter(byte) || byte === 36 || (byte >= 0x80 && !isMinus);
}

/** The bytes as UTF-8, or as cp1252 where they aren't, of whose own characters only the euro sign is of interest. */
function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  const text = buffer.toString('utf8');
  return text.includes('\ufffd') ? buffer.toString('latin1').replace('\u0080', '€') : text;
}

/** What stands before and after a number; null where that is anything but one currency and a multiple. */
function marksOf(before: string, after: string): { currency: string; exponent: number } | null {
  const currencyBefore = currencyOf(before);
  const { currency: currencyAfter, exponent } = multipleOf(after);
  if (currencyBefore === null || currencyAfter === null) return null;
  const currency = oneCurrency(currencyBefore, currencyAfter);
  return currency === null ? null : { currency, exponent };
}

/** `K` is thousands, `K €` and `KEUR` are of euros, but `KWD` is a currency. */
function multipleOf(mark: string): { currency: string | null; exponent: number } {
  const alone = currencyOf(mark);
  if (alone !== null) return { currency: alone, exponent: 0 };
  if (THOUSANDS_OF_EUROS.has(mark)) return { currency: 'EUR', exponent: 3 };
  for (const [word, exponent] of MULTIPLES) {
    const currency = mark.startsWith(word) ? currencyOf(mark.slice(word.length).trim()) : null;
    if (currency !== null) return { currency, exponent };
  }
  return { currency: null, exponent: 0 };
}

function currencyOf(mark: string): string | null {
  return mark === '' ? '' : currencyNamed(mark);
}
