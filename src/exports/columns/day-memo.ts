import type { Day } from '../../time/moment.js';

const SLOTS = 1024;

/**
 * The same answers, with the latest remembered, one for each slot of days: the dates of an export lie within a few years, and
 * what a zone says of a day takes far longer than to look it up. A number that a double holds.
 */
export function dayMemo(answer: (day: Day) => number): (day: Day) => number {
  const days = new Float64Array(SLOTS).fill(Number.NaN);
  const answers = new Float64Array(SLOTS);
  return (day) => {
    const slot = day & (SLOTS - 1);
    if (days[slot] !== day) {
      answers[slot] = answer(day);
      days[slot] = day;
    }
    return answers[slot]!;
  };
}
