import { dayOfCivil } from '../../time/civil.js';
import type { Day } from '../../time/moment.js';
import { FIRST_YEAR, LAST_YEAR } from './date-reading.js';

const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/** The first day of each month of the years that a date may have, and that after the last. */
const STARTS = Int32Array.from({ length: MONTHS + 1 }, (_, index) =>
  dayOfCivil(FIRST_YEAR + Math.floor(index / 12), (index % 12) + 1, 1),
);

/** What `dayOf` gives where there is no such date. */
export const NO_DAY = -1_000_000;

/** The day of a calendar date of 1990–2100, as a look-up; `NO_DAY` of any other, and where no calendar has it. */
export function dayOf(year: number, month: number, day: number): Day {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return NO_DAY;
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  const on = STARTS[index]! + day - 1;
  return on < STARTS[index + 1]! ? on : NO_DAY;
}
