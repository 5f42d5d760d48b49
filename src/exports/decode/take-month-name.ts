import { type Cursor, takeChar, takeWord } from './cursor.js';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** An English month, in full or short (`Apr`, `Apr.`, `Sept`): 1 is January; null where it is none. */
export function takeMonthName(cursor: Cursor): number | null {
  const word = takeWord(cursor);
  takeChar(cursor, '.');
  if (word.length < 3) return null;
  const short = word.length <= 4;
  const index = MONTHS.findIndex((month) => month === word || (short && month.startsWith(word)));
  return index < 0 ? null : index + 1;
}
