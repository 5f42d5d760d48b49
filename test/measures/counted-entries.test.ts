import { expect, it } from 'vitest';
import { AGAIN, FIRST } from '../../src/leads/event-log.js';
import { addFlagged } from '../../src/measures/add-flagged.js';
import { withCountedEntries } from '../../src/measures/counted-entries.js';
import type { CountedEntries } from '../../src/measures/lend-entries.js';
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

/** Each entry as its lead, its period and the state to which it is added. */
const listed = ({ count, lead, period, slot }: CountedEntries): number[][] =>
  Array.from({ length: count }, (_, i) => [lead[i]!, period[i]!, slot[i]!]);

const found = (flags: number, of = parts.of, first = 0, end = leads.count) => {
  let list: number[][] = [];
  withCountedEntries(leads, { state: 0, flags, stretches }, { of, count: 2 }, first, end, (entries) => {
    list = listed(entries);
  });
  return list;
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
  const states = parts.states.map(() => ({ first: 0, again: 10 }));
  const which = { state: 0, flags: FIRST | AGAIN, stretches };
  withCountedEntries(leads, which, parts, 0, leads.count, (entries) => {
    addFlagged(entries, FIRST, { states }, 'first');
    addFlagged(entries, AGAIN, { states }, 'again');
  });
  expect(states.map(({ first }) => first)).toEqual([1, 1, 1, 0]);
  expect(states.map(({ again }) => again)).toEqual([10, 10, 10, 11]);
});

it('knows what lies between two snapshots from its first moment on', () => {
  const mql = (start: string) => ({ mql: `${start}/86400` });
  // The limit of February is the 22nd: what may have been the day before is known, and counts where it ends.
  const seen = leadsOf({
    stages: ['mql', 'won'],
    asOf: '2026-06-30',
    leads: [mql('2026-02-21T23:59:59Z'), mql('2026-02-22T00:00Z'), mql('2026-01-31T00:00Z')],
  });
  const all = { of: Uint8Array.of(1, 1, 1), count: 1 };
  withCountedEntries(seen, { state: 0, flags: FIRST, stretches }, all, 0, 3, (entries) => {
    expect(listed(entries)).toEqual([
      [0, 1, 1],
      [2, 1, 1],
    ]);
  });
});

it('lends the entries until they are gone over, and throws where others are asked for meanwhile', () => {
  const ask = (flags: number, use: (entries: CountedEntries) => void) =>
    withCountedEntries(leads, { state: 0, flags, stretches }, parts, 0, leads.count, use);
  const inTurn: number[][][] = [];
  ask(FIRST, (entries) => {
    expect(() => ask(AGAIN, (others) => inTurn.push(listed(others)))).toThrow(/while others are gone over/);
    // What is gone over still is what was asked for.
    inTurn.push(listed(entries));
  });
  ask(AGAIN, (entries) => inTurn.push(listed(entries)));
  expect(inTurn).toEqual([found(FIRST), found(AGAIN)]);
});

it('lends them again after going over them has failed', () => {
  const which = { state: 0, flags: FIRST, stretches };
  const fail = () =>
    withCountedEntries(leads, which, parts, 0, leads.count, () => {
      throw new Error('no');
    });
  expect(fail).toThrow('no');
  expect(found(FIRST)).toHaveLength(3);
});

it('writes over what was lent, so that it has to be copied to be kept', () => {
  const kept: Uint32Array[] = [];
  const keep = (flags: number) =>
    withCountedEntries(leads, { state: 0, flags, stretches }, parts, 0, leads.count, ({ lead }) => {
      kept.push(lead, lead.slice(0, 1));
    });
  keep(FIRST);
  keep(AGAIN);
  const [first, copy] = kept;
  // Lead 0 was the first of those lent first, lead 1 of those lent then.
  expect([first![0], copy![0]]).toEqual([1, 0]);
});
