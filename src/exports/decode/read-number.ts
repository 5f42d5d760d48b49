import { type Cursor, isDigit, isLetter, takeChar, takeDigits, takeSpaces } from './cursor.js';

/**
 * What a number says with a point and with a comma as its decimal sign; NaN where it can't be read that way.
 * 1000 says the same both ways, `1,200` doesn't.
 */
export interface NumberReading {
  readonly withPoint: number;
  readonly withComma: number;
  /** The currency written with it: three capitals, or € or £; '' where there is none. */
  readonly currency: string;
}

/** Digits between separators, and the separators: `1.234,50` is ['1','234','50'] with ['.', ',']. */
interface Digits {
  readonly groups: string[];
  readonly separators: string[];
}

const NO_NUMBER: NumberReading = { withPoint: Number.NaN, withComma: Number.NaN, currency: '' };
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['K', 3],
  ['M', 6],
  ['B', 9],
]);

/** Reads `$1,234.50`, `1 234,56`, `(1,200)`, `342.09K`, `USD 5000`, `12.5 €` and plain numbers. */
export function readNumber(bytes: Uint8Array, start: number, end: number): NumberReading {
  const cursor: Cursor = { bytes, at: start, end };
  const plain = takeDigits(cursor, 15);
  if (cursor.at === end && plain >= 0) return { withPoint: plain, withComma: plain, currency: '' };
  cursor.at = start;
  const inParentheses = takeChar(cursor, '(');
  const signBefore = takeSign(cursor);
  const markBefore = takeMark(cursor);
  const signAfterMark = signBefore === 0 ? takeSign(cursor) : 0;
  const digits = takeNumber(cursor);
  const [multiple, markRest] = multipleAndMark(takeMark(cursor));
  const markAfter = markRest || takeMark(cursor);
  const negative = inParentheses || signBefore < 0 || signAfterMark < 0 || takeChar(cursor, '-');
  const closed = !inParentheses || takeChar(cursor, ')');
  takeSpaces(cursor);
  const exponent = MULTIPLES.get(multiple);
  if (digits === null || !closed || cursor.at !== end || exponent === undefined) return NO_NUMBER;
  const sign = negative ? '-' : '';
  return {
    withPoint: numberWith(digits, '.', sign, exponent),
    withComma: numberWith(digits, ',', sign, exponent),
    currency: currencyOf(markBefore) || currencyOf(markAfter),
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
  return Number(`${sign}${whole.join('')}.${fraction}0e${exponent}`);
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
  return String.fromCharCode(...cursor.bytes.subarray(from, Math.min(cursor.at, from + 40)));
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

/** A currency's sign or letters, and a multiple such as K: up to eight bytes that are neither digit nor sign. */
function takeMark(cursor: Cursor): string {
  takeSpaces(cursor);
  let mark = '';
  while (cursor.at < cursor.end && mark.length < 8 && isMark(cursor)) {
    mark += String.fromCharCode(cursor.bytes[cursor.at]!);
    cursor.at++;
  }
  takeSpaces(cursor);
  return mark;
}

function isMark({ bytes, at }: Cursor): boolean {
  const byte = bytes[at]!;
  const isMinus = byte === 0xe2 && bytes[at + 1] === 0x88;
  return isLetter(byte) || byte === 36 || (byte >= 0x80 && byte !== 0xa0 && !isMinus);
}

/** `K` is thousands, `K €` too, but `KWD` is a currency. */
function multipleAndMark(mark: string): [multiple: string, mark: string] {
  const multiple = mark.slice(0, 1).toUpperCase();
  const rest = mark.slice(1);
  const stands = MULTIPLES.has(multiple) && (rest === '' || !isLetter(rest.charCodeAt(0)));
  return stands ? [multiple, rest] : ['', mark];
}

function currencyOf(mark: string): string {
  if (/^[A-Z]{3}$/.test(mark)) return mark;
  if (mark === '\u00e2\u0082\u00ac' || mark === '\u0080') return 'EUR';
  return mark === '\u00c2\u00a3' || mark === '\u00a3' ? 'GBP' : '';
}
