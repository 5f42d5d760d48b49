import { cellMemo } from '../decode/cell-memo.js';
import { compileDatePattern } from '../decode/date-pattern.js';
import { DATE_FORM, type DateReading, UNREADABLE_DATE } from '../decode/date-reading.js';
import { latin1Text } from '../decode/latin1-text.js';
import { placeholderTest } from '../decode/placeholder.js';
import type { ColumnWriting } from '../parts/part-plan.js';
import { LONGEST_VALUE } from './cell-bytes.js';
import type { CellFault } from './cell-log.js';
import { dateReader } from './date-reader.js';

/** What a filled cell of a date column is. */
interface JudgedDate {
  readonly reading: DateReading;
  readonly fault: CellFault | null;
  /** Whether it fits a pattern of `dates:`. */
  readonly fits: boolean;
}

/** Judges any cell of a date column that isn't blank, trimmed, by its patterns, by the forms that are recognised, and by what says nothing. */
export function dateJudge(
  { patterns, strict }: Pick<ColumnWriting, 'patterns' | 'strict'>,
  blanks: readonly string[],
): (bytes: Uint8Array, start: number, end: number) => JudgedDate {
  const compiled = patterns.map(compileDatePattern).flatMap((each) => ('value' in each ? [each.value] : []));
  const reader = dateReader({ patterns: compiled, strict });
  const saysNothing = placeholderTest(blanks);
  return cellMemo((bytes, start, end) => {
    const before = reader.fitting;
    const reading = end - start > LONGEST_VALUE ? UNREADABLE_DATE : reader.read(bytes, start, end);
    const fault = faultOf(reading, () => saysNothing(latin1Text(bytes, start, end)));
    return { reading, fault, fits: reader.fitting > before };
  });
}

function faultOf({ form }: DateReading, saysNothing: () => boolean): CellFault | null {
  if (form !== DATE_FORM.unreadable && form !== DATE_FORM.outOfRange) return null;
  if (saysNothing()) return 'placeholders-empty';
  return form === DATE_FORM.unreadable ? 'dates-unreadable' : 'dates-out-of-range';
}
