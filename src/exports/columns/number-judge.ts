import { cellMemo } from '../decode/cell-memo.js';
import { latin1Text } from '../decode/latin1-text.js';
import { placeholderTest } from '../decode/placeholder.js';
import { NO_NUMBER, type NumberReading, readNumber } from '../decode/read-number.js';
import type { DecimalSign } from '../number-writing.js';
import { LONGEST_VALUE } from './cell-bytes.js';
import type { CellFault } from './cell-log.js';

/** What a filled cell of a column of numbers is; of one with a fault no number. */
export interface JudgedNumber {
  readonly reading: NumberReading;
  readonly fault: CellFault | null;
}

/** Why a number of that unit is none of the column's; null where it is one. */
export type FaultOfUnit = (reading: NumberReading) => CellFault | null;

/** Judges any cell of a column of numbers that isn't blank, trimmed. Where `sign` is given, what isn't written with it is no number. */
export function numberJudge(
  sign: DecimalSign | null,
  blanks: readonly string[],
  faultOfUnit: FaultOfUnit,
): (bytes: Uint8Array, start: number, end: number) => JudgedNumber {
  const saysNothing = placeholderTest(blanks);
  return cellMemo((bytes, start, end) => {
    const read = end - start > LONGEST_VALUE ? NO_NUMBER : readNumber(bytes, start, end);
    const reading = writtenWith(sign, read);
    if (!isNone(reading)) {
      const fault = faultOfUnit(reading);
      return { reading: fault === null ? reading : NO_NUMBER, fault };
    }
    const isNothing = saysNothing(latin1Text(bytes, start, end));
    return { reading: NO_NUMBER, fault: isNothing ? 'placeholders-empty' : 'numbers-unreadable' };
  });
}

/** An amount of money is no percentage. */
export function withoutPercent({ isPercent }: NumberReading): CellFault | null {
  return isPercent ? 'numbers-unreadable' : null;
}

/** The reading with that sign alone, if it is said: the same number with either, so that it is no evidence. */
function writtenWith(sign: DecimalSign | null, reading: NumberReading): NumberReading {
  if (sign === null) return reading;
  const value = sign === ',' ? reading.withComma : reading.withPoint;
  return { ...reading, withPoint: value, withComma: value };
}

function isNone({ withPoint, withComma }: NumberReading): boolean {
  return Number.isNaN(withPoint) && Number.isNaN(withComma);
}
