import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leadsDuring } from '../../src/measures/leads-during.js';
import { leadsOf } from '../support/leads-of.js';

/** Lead 0 in January, 1 twice in February, 2 from 31 January into February, 3 never, the others before 1970. */
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

function found(start: string, end: string, states?: readonly number[], of = leads): number[] {
  const during = { start: Date.parse(start), end: Date.parse(end), ...(states && { states }) };
  return [...leadsDuring(of, during)];
}

it('finds those of which something is recorded in the stretch, each once, in their order', () => {
  expect(found('2026-01-01', '2026-02-01')).toEqual([0]);
  // An interval counts by its latest moment.
  expect(found('2026-02-01', '2026-03-01')).toEqual([1, 2]);
  expect(found('2026-03-01', '2026-04-01')).toEqual([]);
  expect(found('1969-01-01', '1970-01-01')).toEqual([4]);
});

it('finds those with an entry of the states asked for', () => {
  expect(found('2026-02-01', '2026-03-01', [0])).toEqual([1, 2]);
  expect(found('2026-02-01', '2026-03-01', [1])).toEqual([1]);
  expect(found('2026-02-01', '2026-03-01', [])).toEqual([]);
});

it('misses nobody on the first and last day, whatever the time of day', () => {
  expect(found('2026-02-10T09:00Z', '2026-02-10T11:00Z')).toEqual([1]);
});

it('finds nobody before and after everything recorded, or of no leads', () => {
  expect(found('1950-01-01', '1951-01-01')).toEqual([]);
  expect(found('2030-01-01', '2031-01-01')).toEqual([]);
  const none = leadsOf({ stages: ['mql'], asOf: '2026-06-30', leads: [] });
  expect(found('2026-01-01', '2026-02-01', undefined, none)).toEqual([]);
});

it('finds all of whom anything is recorded, for all time', () => {
  const all = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  expect([...leadsDuring(leads, all)]).toEqual([0, 1, 2, 4]);
});

it('finds just those that are found by looking at every entry', () => {
  const day = fc.integer({ min: 0, max: 120 });
  const lead = fc.record({
    mql: fc.option(day, { nil: undefined }),
    won: fc.option(day, { nil: undefined }),
  });
  const dateOf = (days: number | undefined) =>
    days === undefined ? undefined : new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(
      fc.array(lead, { maxLength: 80 }),
      day,
      day,
      fc.subarray([0, 1]),
      (drawn, one, other, states) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const of = leadsOf({
          stages: ['mql', 'won'],
          asOf: '2026-06-30',
          leads: drawn.map(({ mql, won }) => ({
            ...(mql !== undefined && { mql: dateOf(mql)! }),
            ...(won !== undefined && { won: dateOf(won)! }),
          })),
        });
        const isIn = (days: number | undefined) => days !== undefined && days >= from && days < to;
        const expected = drawn.flatMap(({ mql, won }, index) =>
          (states.includes(0) && isIn(mql)) || (states.includes(1) && isIn(won)) ? [index] : [],
        );
        expect(found(dateOf(from)!, dateOf(to)!, states, of)).toEqual(expected);
      },
    ),
    { seed: 1, numRuns: 100 },
  );
});
