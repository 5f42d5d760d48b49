import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import { DATE_FORM, type DateReading, type DayMonthOrder } from '../decode/date-reading.js';
import type { ColumnPlace } from './collector.js';

/**
 * Which of day and month comes first in a column, from all its values: those that are a date in one order only
 * decide for those that are one in both. Without any such value, or with some of either kind, nothing is guessed.
 */
export interface OrderEvidence {
  startFile(place: ColumnPlace): void;
  add(reading: DateReading, line: number): void;
  /** Null where it isn't known, or nothing asks for it. */
  order(): DayMonthOrder | null;
  /** Where it isn't known and some value asks for it. */
  problem(): Problem | null;
}

export function orderEvidence(): OrderEvidence {
  let place: ColumnPlace = { file: '', header: null };
  let undecided: { place: ColumnPlace; line: number } | null = null;
  const seen = { 'day-first': false, 'month-first': false };
  const order = () => {
    if (seen['day-first'] === seen['month-first']) return null;
    return seen['day-first'] ? 'day-first' : 'month-first';
  };
  return {
    startFile(next) {
      place = next;
    },
    add(reading, line) {
      if (reading.order !== null) seen[reading.order] = true;
      else if (reading.form === DATE_FORM.undecided) undecided ??= { place, line };
    },
    order,
    problem() {
      if (undecided === null || order() !== null) return null;
      const column = `column "${undecided.place.header}"`;
      const found = seen['day-first']
        ? `${column} holds dates with the day first, dates with the month first, and dates that could be either`
        : `every date of ${column} could have the day or the month first`;
      const message = `${found} (line ${undecided.line}, for one): say which under dates:, with dd/MM/yyyy or MM/dd/yyyy and a time such as h:mm a where there is one`;
      return makeProblem('date-order-unknown', message, { file: undecided.place.file, line: undecided.line });
    },
  };
}
