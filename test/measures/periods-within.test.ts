import { expect, it } from 'vitest';
import { periodsWithin } from '../../src/measures/periods-within.js';
import { NO_PERIOD, type Stretches, stretchesOf } from '../../src/measures/stretches.js';

/** Periods from each of these moments to the next. */
function periods(...at: readonly number[]): Stretches {
  return stretchesOf(
    at.slice(1).map((end, i) => ({ start: at[i]!, end, limit: 1000, unrecorded: false, whole: true })),
  );
}

const months = periods(0, 10, 20, 30, 40);
const among = (narrower: Stretches, wider = months) => {
  const found = periodsWithin(narrower, wider);
  return found && [...found];
};

it('says in which of the narrower periods each of the wider lies', () => {
  expect(among(periods(10, 20))).toEqual([NO_PERIOD, 0, NO_PERIOD, NO_PERIOD]);
  expect(among(periods(0, 20, 40))).toEqual([0, 0, 1, 1]);
  expect(among(months)).toEqual([0, 1, 2, 3]);
});

it('says nothing where a wider one is cut, or the narrower reach beyond', () => {
  expect(among(periods(10, 15))).toBeNull();
  expect(among(periods(15, 30))).toBeNull();
  expect(among(periods(30, 50))).toBeNull();
  expect(among(periods(-10, 10))).toBeNull();
});

it('says nothing where time between the wider ones is left out', () => {
  const [first, , third] = months.each;
  expect(among(periods(20, 30), stretchesOf([first!, third!]))).toBeNull();
  expect(among(periods(20, 30), stretchesOf(['beyond_complete_to', third!]))).toBeNull();
});

it('finds none of a period that is not told', () => {
  expect(among(stretchesOf(['beyond_complete_to', months.each[1]!]))).toEqual([
    NO_PERIOD,
    1,
    NO_PERIOD,
    NO_PERIOD,
  ]);
});
