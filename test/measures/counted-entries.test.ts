import { expect, it } from 'vitest';
import { AGAIN, FIRST } from '../../src/leads/event-log.js';
import { addFlagged } from '../../src/measures/add-flagged.js';
import { countedEntries } from '../../src/measures/counted-entries.js';
import { stretchesOf } from '../../src/measures/stretches.js';
import { leadsOf } from '../support/leads-of.js';

const leads = leadsOf({
  stages: ['mql', 'won'],
  exits: ['lost'],
  asOf: '2026-06-30',
  leads: [
    { mql: '2026-01-10' },
    { mql: ['2026-01-12', '2026-02-20'], lost: '2026-02-01' },
    { mql: '2026-02-03' },
    { mql: '2026-02-25' },
  ],
});

const period = (start: string, end: string, limit = '2026-06-30') => ({
  start: Date.parse(start),
  end: Date.parse(end),
  limit: Date.parse(limit),
  unrecorded: false,
  whole: true,
});
const stretches = stretchesOf([
  period('2026-01-01', '2026-02-01'),
  period('2026-02-01', '2026-03-01', '2026-02-22'),
]);

/** Leads 0 and 2 are of the first part, 1 of the second, 3 too. */
const parts = { of: Uint8Array.of(1, 2, 1, 2), count: 2, states: ['a', 'b', 'c', 'd'] };

const found = (flags: number, of = parts.of, first = 0, end = leads.count) => {
  const { count, lead, period, slot } = countedEntries(
    leads,
    { state: 0, flags, stretches },
    { of, count: 2 },
    first,
    end,
  );
  return Array.from({ length: count }, (_, i) => [lead[i], period[i], slot[i]]);
};

it('chooses the entries that carry a flag, before the limit of their period, with the state of their part', () => {
  expect(found(FIRST)).toEqual([
    [0, 0, 0],
    [1, 0, 1],
    [2, 1, 2],
  ]);
  expect(found(AGAIN)).toEqual([[1, 1, 3]]);
});

it('chooses none of a lead that is in no part, or not asked for', () => {
  expect(found(FIRST, Uint8Array.of(0, 1, 0, 0))).toEqual([[1, 0, 0]]);
  expect(found(FIRST, parts.of, 1, 2)).toEqual([[1, 0, 1]]);
});

it('counts them by state', () => {
  const entries = countedEntries(leads, { state: 0, flags: FIRST | AGAIN, stretches }, parts, 0, leads.count);
  const states = parts.states.map(() => ({ first: 0, again: 10 }));
  addFlagged(entries, FIRST, { states }, 'first');
  addFlagged(entries, AGAIN, { states }, 'again');
  expect(states.map(({ first }) => first)).toEqual([1, 1, 1, 0]);
  expect(states.map(({ again }) => again)).toEqual([10, 10, 10, 11]);
});
