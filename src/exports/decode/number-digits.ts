import { type Cursor, isDigit, takeChar, takeSpaces } from './cursor.js';
import { shortLatin1Text } from './latin1-text.js';

/** Digits between separators, and the separators: `1.234,50` is ['1','234','50'] with ['.', ',']. */
export interface Digits {
  readonly groups: readonly string[];
  readonly separators: readonly string[];
}

const LIMIT = 1e15;
/** Of a telephone number with the code of its country. */
const LEAST_PHONE_DIGITS = 8;

/** Takes digits in groups; null where there is none. */
export function takeNumber(cursor: Cursor): Digits | null {
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

/**
 * The value with that decimal sign: the other one, spaces and apostrophes group thousands (commas lakhs, too). NaN
 * where it can't be read so, or has more digits that say something than `mostDigits`.
 */
export function numberWith(
  { groups, separators }: Digits,
  decimal: string,
  exponent: number,
  mostDigits: number,
): number {
  const hasFraction = separators.at(-1) === decimal;
  const whole = hasFraction ? groups.slice(0, -1) : groups;
  const grouping = hasFraction ? separators.slice(0, -1) : separators;
  if (grouping.some((separator) => separator === decimal || separator !== grouping[0])) return Number.NaN;
  if (grouping.length > 0 && !isGrouped(whole, grouping[0] === ',')) return Number.NaN;
  const fraction = hasFraction ? groups.at(-1)! : '';
  const digits = whole.length === 1 ? whole[0]! : whole.join('');
  const isLong = digits.length + fraction.length > mostDigits;
  if (isLong && significantDigits(digits, fraction) > mostDigits) return Number.NaN;
  const value = Number(`${digits}.${fraction}0e${exponent}`);
  return value < LIMIT ? value : Number.NaN;
}

/**
 * Whether it could well be a telephone number: a plus sign before groups of digits (`+49 301 234`) or many of them
 * (`+4930123456`), which nobody writes before an amount that has neither a fraction nor a currency.
 */
export function isLikePhone({ groups, separators }: Digits, withPlus: boolean): boolean {
  const [first] = separators;
  if (!withPlus) return false;
  if (first === undefined) return groups[0]!.length >= LEAST_PHONE_DIGITS;
  const hasFraction = separators.length > 1 && separators.at(-1) !== first;
  return !hasFraction && (first === ' ' || separators.length > 1);
}

/** A zero before a whole number: it belongs to a code or a telephone number (`0301234567`), no amount has it. */
export function hasIdleZero({ groups, separators }: Digits): boolean {
  return separators.length === 0 && groups[0]!.startsWith('0') && Number(groups[0]!) > 0;
}

/** Zeros before the first other digit, and at the end of a fraction, say nothing. */
function significantDigits(whole: string, fraction: string): number {
  return `${whole}${fraction.replace(/0+$/, '')}`.replace(/^0+/, '').length;
}

/** Groups of three after one to three digits; or all but the last of two, as lakhs are written. */
function isGrouped(groups: readonly string[], mayBeLakhs: boolean): boolean {
  const first = groups[0]!;
  if (first === '' || first.length > 3 || first.startsWith('0') || groups.at(-1)!.length !== 3) return false;
  const between = groups.slice(1, -1);
  if (between.every((group) => group.length === 3)) return true;
  return mayBeLakhs && first.length < 3 && between.every((group) => group.length === 2);
}

/** Also a space, and the apostrophe as typesetters have it: U+2019, a byte of its own in cp1252. */
function takeSeparator(cursor: Cursor): string {
  for (const separator of ['.', ',', "'"]) if (takeChar(cursor, separator)) return separator;
  const { bytes, at, end } = cursor;
  if (bytes[at] === 0x92 && at < end) {
    cursor.at++;
    return "'";
  }
  if (bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x99 && at + 2 < end) {
    cursor.at += 3;
    return "'";
  }
  return takeSpaces(cursor) ? ' ' : '';
}

function takeRun(cursor: Cursor): string {
  const from = cursor.at;
  while (cursor.at < cursor.end && isDigit(cursor.bytes[cursor.at]!)) cursor.at++;
  return shortLatin1Text(cursor.bytes, from, cursor.at);
}
