import { currencyNamed } from '../columns/number-currency.js';
import { type Cursor, isLetter, takeSpaces } from './cursor.js';
import { isPlain } from './is-plain.js';
import { shortLatin1Text } from './latin1-text.js';

/** Words for thousands, millions and billions, in lower case, with their powers of ten. */
const MULTIPLES: readonly (readonly [word: string, exponent: number])[] = [
  ...(['k', 'tsd.', 'tsd'] as const).map((word) => [word, 3] as const),
  ...(['million', 'mio.', 'mio', 'mln', 'mn', 'm'] as const).map((word) => [word, 6] as const),
  ...(['billion', 'mrd.', 'mrd', 'bn', 'b'] as const).map((word) => [word, 9] as const),
];
/** `T€`: a T alone could be a trillion. */
const THOUSANDS_OF_EUROS = new Set(['t€', 'teur']);

/** The words and signs beside a number, in lower case: letters, with points after them, `$` and all that isn't ASCII. */
export function takeMark(cursor: Cursor): string {
  takeSpaces(cursor);
  const from = cursor.at;
  let to = from;
  while (cursor.at < cursor.end && isMark(cursor, from)) {
    to = ++cursor.at;
    takeSpaces(cursor);
  }
  return to === from ? '' : textOf(cursor.bytes, from, to).toLowerCase();
}

/** `K` is thousands, `K €` and `KEUR` are of euros, but `KWD` is a currency; a currency of null is none. */
export function multipleOf(mark: string): { readonly currency: string | null; readonly exponent: number } {
  const alone = currencyOf(mark);
  if (alone !== null) return { currency: alone, exponent: 0 };
  if (THOUSANDS_OF_EUROS.has(mark)) return { currency: 'EUR', exponent: 3 };
  for (const [word, exponent] of MULTIPLES) {
    const currency = mark.startsWith(word) ? currencyOf(mark.slice(word.length).trim()) : null;
    if (currency !== null) return { currency, exponent };
  }
  return { currency: null, exponent: 0 };
}

/** The currency that a mark is; '' of no mark, null where it is something else. */
export function currencyOf(mark: string): string | null {
  return mark === '' ? '' : currencyNamed(mark);
}

/** Takes U+2212, the minus sign proper, which is three bytes. */
export function takeMinusSign(cursor: Cursor): boolean {
  if (!isMinusSign(cursor)) return false;
  cursor.at += 3;
  return true;
}

function isMark(cursor: Cursor, from: number): boolean {
  const { bytes, at } = cursor;
  const byte = bytes[at]!;
  if (byte === 46) return at > from && isLetter(bytes[at - 1]!);
  return isLetter(byte) || byte === 36 || (byte >= 0x80 && !isMinusSign(cursor));
}

function isMinusSign({ bytes, at }: Cursor): boolean {
  return bytes[at] === 0xe2 && bytes[at + 1] === 0x88 && bytes[at + 2] === 0x92;
}

/** The bytes as UTF-8, or as cp1252 where they aren't, of whose own characters only the euro sign is of interest. */
function textOf(bytes: Uint8Array, from: number, to: number): string {
  const raw = shortLatin1Text(bytes, from, to);
  if (isPlain(raw)) return raw;
  const text = Buffer.from(raw, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? raw.replace('\u0080', '€') : text;
}
