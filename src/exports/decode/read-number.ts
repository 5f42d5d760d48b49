import { oneCurrency } from '../columns/number-currency.js';
import { type Cursor, takeChar, takeDigits, takeSpaces } from './cursor.js';
import { type Digits, hasIdleZero, isLikePhone, numberWith, takeNumber } from './number-digits.js';
import { currencyOf, multipleOf, takeMark, takeMinusSign } from './number-mark.js';

/**
 * What a number says with a point and with a comma as its decimal sign; NaN where it can't be read that way.
 * 1000 says the same both ways, `1,200` doesn't.
 */
export interface NumberReading {
  readonly withPoint: number;
  readonly withComma: number;
  /** The currency written with it, as `currencyNamed` gives it; '' where there is none. */
  readonly currency: string;
  /** Written with a `%`: the number is that of what stands before it, 50 of `50%`. */
  readonly isPercent: boolean;
}

/** What stands beside a number. */
interface Beside {
  readonly currency: string;
  /** The power of ten that it is multiplied by. */
  readonly exponent: number;
}

/** As many a float holds exactly, and more than any amount has. */
const MOST_DIGITS = 15;

export const NO_NUMBER: NumberReading = {
  ...{ withPoint: Number.NaN, withComma: Number.NaN },
  ...{ currency: '', isPercent: false },
};

/**
 * Reads `$1,234.50`, `1 234,56`, `(1,200)`, `342.09K`, `USD 5000`, `5 Mio. €`, `50%` and plain numbers. With any other
 * word beside it, with two currencies, beyond 15 digits, or written as telephone numbers are it is no number.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): NumberReading {
  const cursor: Cursor = { bytes, at: start, end };
  const plain = takeDigits(cursor, MOST_DIGITS);
  if (cursor.at === end && plain >= 0 && (bytes[start] !== ZERO || end - start === 1))
    return { withPoint: plain, withComma: plain, currency: '', isPercent: false };
  cursor.at = start;
  return readMarked(cursor);
}

const ZERO = 48;

function readMarked(cursor: Cursor): NumberReading {
  const outer = takeChar(cursor, '(');
  const signBefore = takeSign(cursor);
  const markBefore = takeMark(cursor);
  // Accounting formats have it as `$ (1,200.00)`.
  const inParentheses = outer || (markBefore !== '' && takeChar(cursor, '('));
  const sign = signBefore === 0 ? takeSign(cursor) : signBefore;
  const digits = takeNumber(cursor);
  const markAfter = takeMark(cursor);
  const negative = inParentheses || sign < 0 || takeChar(cursor, '-');
  const isPercent = takeChar(cursor, '%');
  const closed = !inParentheses || takeChar(cursor, ')');
  takeSpaces(cursor);
  const beside =
    digits !== null && closed && cursor.at === cursor.end ? besideOf(markBefore, markAfter) : null;
  if (digits === null || beside === null) return NO_NUMBER;
  if (isPercent && (beside.currency !== '' || beside.exponent !== 0)) return NO_NUMBER;
  if (beside.currency === '' && isLikePhone(digits, sign > 0)) return NO_NUMBER;
  return numberOf(digits, negative, beside, isPercent);
}

function numberOf(
  digits: Digits,
  negative: boolean,
  { currency, exponent }: Beside,
  isPercent: boolean,
): NumberReading {
  if (hasIdleZero(digits)) return NO_NUMBER;
  const withPoint = signed(numberWith(digits, '.', exponent, MOST_DIGITS), negative);
  if (digits.separators.length === 0) return { withPoint, withComma: withPoint, currency, isPercent };
  const withComma = signed(numberWith(digits, ',', exponent, MOST_DIGITS), negative);
  return { withPoint, withComma, currency, isPercent };
}

/** No sum of money is a negative zero. */
function signed(value: number, negative: boolean): number {
  return negative && value !== 0 ? -value : value;
}

/** 1, -1, or 0 without a sign. */
function takeSign(cursor: Cursor): number {
  takeSpaces(cursor);
  if (takeChar(cursor, '+')) return 1;
  return takeChar(cursor, '-') || takeMinusSign(cursor) ? -1 : 0;
}

/** What stands before and after a number; null where that is anything but one currency and a multiple. */
function besideOf(before: string, after: string): Beside | null {
  const currencyBefore = currencyOf(before);
  const { currency: currencyAfter, exponent } = multipleOf(after);
  if (currencyBefore === null || currencyAfter === null) return null;
  const currency = oneCurrency(currencyBefore, currencyAfter);
  return currency === null ? null : { currency, exponent };
}
