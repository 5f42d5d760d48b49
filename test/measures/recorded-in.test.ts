import { expect, it } from 'vitest';
import { recordedIn } from '../../src/measures/recorded-in.js';
import { stretchesOf } from '../../src/measures/stretches.js';
import { leadsOf } from '../support/leads-of.js';

const WEEK = 7 * 86_400;

const period = (start: string, end: string) => ({
  start: Date.parse(start),
  end: Date.parse(end),
  limit: Date.parse('2026-02-10'),
  unrecorded: false,
  whole: true,
});

/** January and February; a gap; April. */
const stretches = stretchesOf([
  period('2026-01-01', '2026-02-01'),
  period('2026-02-01', '2026-03-01'),
  period('2026-04-01', '2026-05-01'),
]);

/** The periods of these times, each of a lead of its own; null where in none. */
function periodsOf(...times: string[]): (number | null)[] {
  const leads = times.map((mql) => ({ mql }));
  const { lead, period } = recordedIn(leadsOf({ stages: ['mql'], asOf: '2026-12-31', leads }).log, stretches);
  return times.map((_, index) => period[lead.indexOf(index)] ?? null);
}

it('puts what is known between two snapshots into the period of its latest moment', () => {
  // From 25 January to the last second of the 31st, and to the first of 1 February.
  expect(periodsOf(`2026-01-25T00:00Z/${WEEK - 1}`, `2026-01-25T00:00Z/${WEEK}`)).toEqual([0, 1]);
});

it('begins with what ends as the first period begins, however early that began', () => {
  expect(periodsOf(`2025-12-25T00:00Z/${WEEK}`, '2025-06-01T00:00Z/18489600')).toEqual([0, 0]);
  expect(periodsOf(`2025-12-25T00:00Z/${WEEK - 1}`)).toEqual([null]);
});

it('ends before what ends as the last period ends', () => {
  expect(periodsOf(`2026-04-24T00:00Z/${WEEK - 1}`, `2026-04-24T00:00Z/${WEEK}`)).toEqual([2, null]);
  expect(periodsOf(`2026-05-01T00:00Z/${WEEK}`)).toEqual([null]);
});

it('leaves out what ends in a gap between periods, or lasts over all of them', () => {
  expect(periodsOf(`2026-02-22T00:00Z/${WEEK - 1}`, `2026-02-22T00:00Z/${WEEK}`)).toEqual([1, null]);
  expect(periodsOf(`2026-03-25T00:00Z/${WEEK - 1}`, `2026-03-25T00:00Z/${WEEK}`)).toEqual([null, 2]);
  expect(periodsOf('2025-12-31T00:00Z/10454400')).toEqual([null]);
});

it('tells dates and instants by their own day and moment', () => {
  expect(periodsOf('2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01')).toEqual([0, 1, 1, null]);
  expect(periodsOf('2025-12-31T23:59:59.999Z', '2026-01-01T00:00Z')).toEqual([null, 0]);
  expect(periodsOf('2026-04-30T23:59:59.999Z', '2026-05-01T00:00Z')).toEqual([2, null]);
});

it('leaves what is read by when to whoever asks', () => {
  // After the limit of all periods.
  expect(periodsOf(`2026-02-20T00:00Z/${WEEK - 1}`, '2026-04-20')).toEqual([1, 2]);
});

it('tells the lead, time and flags of each, in the order of leads', () => {
  const { log } = leadsOf({
    stages: ['mql', 'won'],
    asOf: '2026-12-31',
    leads: [
      { mql: '2025-01-01' },
      { mql: `2026-01-26T00:00Z/${WEEK}`, won: '2026-04-02' },
      { mql: 'undated' },
      { mql: '2026-01-02' },
    ],
  });
  const { event, lead, period, at, flags } = recordedIn(log, stretches);
  expect([...event]).toEqual([1, 2, 4]);
  expect([...lead]).toEqual([1, 1, 3]);
  expect([...period]).toEqual([1, 2, 0]);
  expect([...at]).toEqual([Date.parse('2026-01-26'), Date.parse('2026-04-02'), Date.parse('2026-01-02')]);
  expect([...flags]).toEqual([1, 2, 4].map((of) => log.flags[of]));
});

it('leaves out what only supports another entry', () => {
  const { log } = leadsOf({
    stages: ['mql', 'won'],
    asOf: '2026-12-31',
    leads: [{ mql: '2026-01-05', won: '2026-01-06' }],
  });
  expect([...recordedIn({ ...log, flags: log.flags.with(0, 0) }, stretches).event]).toEqual([1]);
});
