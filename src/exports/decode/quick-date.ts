import { type DateCode, NOT_QUICK } from './date-code.js';
import { quickIsoDate } from './quick-iso-date.js';
import { quickNumericDate } from './quick-numeric-date.js';

/**
 * Reads the dates that most exports hold at a fraction of the cost of `recogniseDate`, and never otherwise: the code of its
 * reading, with the value in `out[0]`, or `NOT_QUICK`.
 */
export function quickDate(bytes: Uint8Array, start: number, end: number, out: Float64Array): DateCode {
  const code = quickIsoDate(bytes, start, end, out);
  return code === NOT_QUICK ? quickNumericDate(bytes, start, end, out) : code;
}
