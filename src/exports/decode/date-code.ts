import { DATE_SEPARATORS, type DateReading, type DayMonthOrder, type NumericForm } from './date-reading.js';

/**
 * The form of a `DateReading` in three bits and its `numeric` above them, as one small integer: millions of cells are
 * read, and an object for each would be most of the work. All codes are below `DATE_CODES`.
 */
export type DateCode = number;

/** No code: what the quick readers give of a cell that they leave to `recogniseDate`. */
export const NOT_QUICK = -1;

const FORM_BITS = 3;
const ORDERS: readonly (DayMonthOrder | null)[] = [null, 'day-first', 'month-first'];

/** All there are, by the number in a code; 0 stands for none. */
const NUMERIC_FORMS: readonly NumericForm[] = DATE_SEPARATORS.flatMap((separator) =>
  ORDERS.flatMap((order) => [false, true].map((yearFirst) => ({ separator, order, yearFirst }))),
);

export const DATE_CODES = (NUMERIC_FORMS.length + 1) << FORM_BITS;

export function dateCodeOf({ form, numeric }: Pick<DateReading, 'form' | 'numeric'>): DateCode {
  if (numeric === null) return form;
  const { separator, order, yearFirst } = numeric;
  return numericCode(form, DATE_SEPARATORS.indexOf(separator), ORDERS.indexOf(order), yearFirst);
}

/** `separator`: its place in `DATE_SEPARATORS`. `order`: 0 unknown, 1 day first, 2 month first. */
export function numericCode(form: number, separator: number, order: number, yearFirst: boolean): DateCode {
  return ((separator * 6 + order * 2 + (yearFirst ? 1 : 0) + 1) << FORM_BITS) | form;
}

export function formOf(code: DateCode): number {
  return code & ((1 << FORM_BITS) - 1);
}

export function numericOf(code: DateCode): NumericForm | null {
  return NUMERIC_FORMS[(code >> FORM_BITS) - 1] ?? null;
}
