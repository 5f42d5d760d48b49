import { expect, it } from 'vitest';
import { entriesIn } from '../../src/measures/entries-in.js';
import { NO_PERIOD, type Stretches, stretchesOf } from '../../src/measures/stretches.js';
import { leadsOf } from '../support/leads-of.js';

/** Lead 0 in January, 1 twice in February, 2 from 31 January into February, 3 never, the last before 1970. */
const leads = leadsOf({
  stages: ['mql', 'won'],
  asOf: '2026-06-30',
  leads: [
    { mql: '2026-01-10' },
    { mql: '2026-02-10T10:00Z', won: '2026-02-10T12:00Z' },
    { mql: '2026-01-31T00:00Z/172800' },
    { mql: 'undated' },
    { mql: '1969-12-31' },
  ],
});

/** Periods that begin on the first of these days and end where the next begins, on the last the last. */
function periods(...days: readonly string[]): Stretches {
  const at = days.map((day) => Date.parse(day));
  const limit = Date.parse('2026-06-30');
  return stretchesOf(
    at.slice(1).map((end, i) => ({ start: at[i]!, end, limit, unrecorded: false, whole: true })),
  );
}

function found(state: number | null, stretches: Stretches): [lead: number, period: number][] {
  const { entries, places, askedPeriod } = entriesIn(leads, state, stretches);
  const all = Array.from(places, (place): [number, number] => [
    entries.lead[place]!,
    askedPeriod[entries.period[place]!]!,
  ]);
  return all.filter(([, period]) => period !== NO_PERIOD);
}

it('finds what is recorded in each period, in the order of leads', () => {
  // An interval counts by its latest moment.
  expect(found(null, periods('2026-01-01', '2026-02-01', '2026-03-01'))).toEqual([
    [0, 0],
    [1, 1],
    [1, 1],
    [2, 1],
  ]);
  expect(found(null, periods('1969-01-01', '1970-01-01'))).toEqual([[4, 0]]);
  expect(found(null, periods('2026-03-01', '2026-04-01'))).toEqual([]);
});

it('finds what is of the state asked for', () => {
  const february = periods('2026-02-01', '2026-03-01');
  expect(found(0, february)).toEqual([
    [1, 0],
    [2, 0],
  ]);
  expect(found(1, february)).toEqual([[1, 0]]);
});

it('finds the same of a period asked alone, before and after wider ones that hold it', () => {
  const alone = periods('2026-02-10T09:00Z', '2026-02-10T11:00Z');
  expect(found(null, alone)).toEqual([[1, 0]]);
  found(null, periods('2026-01-01', '2026-04-01', '2026-05-01'));
  // 10:00 and 12:00 of one day are of two periods.
  expect(found(null, periods('2026-02-10', '2026-02-10T11:00Z', '2026-02-11'))).toEqual([
    [1, 0],
    [1, 1],
  ]);
});

it('keeps apart periods of the same beginning', () => {
  expect(found(null, periods('2026-01-01', '2026-02-01'))).toEqual([[0, 0]]);
  expect(found(null, periods('2026-01-01', '2026-03-01'))).toHaveLength(4);
});
