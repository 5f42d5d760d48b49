import { onCellBytes } from '../columns/cell-bytes.js';
import { readNumber } from '../decode/read-number.js';
import type { NumbersSurvey } from './file-survey.js';
import { looksLikePhone } from './text-forms.js';

/** Gathers what the numbers of a column say, one value after the other. */
export interface NumbersTally {
  add(cell: string, count: number): void;
  /** Null where no more than half of the values are numbers. */
  finish(values: number): NumbersSurvey | null;
}

export function numbersTally(): NumbersTally {
  const read = onCellBytes(readNumber);
  const sums = { readable: 0, percent: 0, phones: 0 };
  const currencies = new Set<string>();
  const seen = { point: false, comma: false, either: false };
  return {
    add(cell, count) {
      const reading = read(cell);
      const isPoint = reading !== null && !Number.isNaN(reading.withPoint);
      const isComma = reading !== null && !Number.isNaN(reading.withComma);
      if (!isPoint && !isComma) {
        if (looksLikePhone(cell)) sums.phones += count;
        return;
      }
      sums.readable += count;
      if (reading.isPercent) sums.percent += count;
      if (reading.currency !== '') currencies.add(reading.currency);
      if (isPoint !== isComma) seen[isPoint ? 'point' : 'comma'] = true;
      else if (reading.withPoint !== reading.withComma) seen.either = true;
    },
    finish(values) {
      const { readable, phones } = sums;
      if (readable + phones === 0 || (readable + phones) * 2 <= values) return null;
      return { ...sums, decimal: decimalOf(seen), currencies: [...currencies].sort() };
    },
  };
}

/** As a reader of the column decides it: by the values that are a number with one sign only, unless they differ. */
function decimalOf(seen: {
  readonly point: boolean;
  readonly comma: boolean;
  readonly either: boolean;
}): NumbersSurvey['decimal'] {
  if (seen.point !== seen.comma) return seen.point ? 'point' : 'comma';
  return seen.either || seen.point ? 'unknown' : 'not-asked';
}
