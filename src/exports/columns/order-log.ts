import { DATE_FORM, type DateReading, type DateSeparator } from '../decode/date-reading.js';
import { cellForm } from './cell-form.js';
import type { FormAt, OrderPart } from './column-part.js';

/** What the numeric dates of a part of a column say of day and month, for each sign that stands between their numbers. */
export interface OrderLog {
  /** `cell`: of which the reading is. Two readings of one form and `numeric` say the same; the first is asked about. */
  add(reading: Pick<DateReading, 'form' | 'numeric'>, line: number, cell: string): void;
  /** What was said since the last time, in the order in which the signs came. */
  take(): readonly OrderPart[];
}

/** The same, while it is gathered. */
type Gathered = { -readonly [K in keyof OrderPart]: OrderPart[K] };

export function orderLog(): OrderLog {
  let orders = new Map<DateSeparator, Gathered>();
  const ofSeparator = (separator: DateSeparator): Gathered => {
    const order = orders.get(separator) ?? nothingSaid(separator);
    orders.set(separator, order);
    return order;
  };
  return {
    add({ form, numeric }, line, cell) {
      if (numeric === null) return;
      const said = ofSeparator(numeric.separator);
      const at = (): FormAt => ({ line, form: cellForm(cell) });
      if (numeric.order === 'day-first') said.dayFirst = true;
      if (numeric.order === 'month-first') said.monthFirst = true;
      if (form === DATE_FORM.undecided) said.undecided ??= at();
      if (numeric.yearFirst) said.yearFirst ??= at();
      else said.yearLast = true;
    },
    take() {
      const taken = [...orders.values()];
      orders = new Map();
      return taken;
    },
  };
}

function nothingSaid(separator: DateSeparator): Gathered {
  return {
    separator,
    dayFirst: false,
    monthFirst: false,
    undecided: null,
    yearFirst: null,
    yearLast: false,
  };
}
