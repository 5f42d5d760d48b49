import { expect, it } from 'vitest';
import { leadsOf } from '../support/leads-of.js';
import { ask } from './ask.js';

const DAY = 86_400;

const leads = leadsOf({
  stages: ['mql', 'accepted', 'won'],
  asOf: '2026-03-31',
  leads: [
    { mql: '2026-01-01', won: '2026-02-10' }, // 40 days
    { mql: '2026-02-01', won: '2026-02-11T15:00Z' }, // a date at one end: 10 calendar days
    { mql: '2026-02-01T08:00Z', won: '2026-02-01T20:00Z' }, // two instants: half a day
    { mql: '2026-02-05', won: '2026-02-05' }, // 0 is valid
    { mql: '2026-02-12', won: '2026-02-10' }, // negative
    { won: '2026-02-20' }, // no record of the start
    { mql: '2026-02-01', won: '2026-02-20T00:00Z/86400' }, // between two snapshots
    { mql: '2026-02-01', won: '2026-03-01' }, // another period
  ],
});

it('is the median of the leads that entered the later stage in the period, with p90 and n', () => {
  // 0, ½, 10, 40 days: median (½ + 10) / 2 = 5¼; p90 at 0.9 × 3 = 2.7: 10 + 0.7 × 30 = 31 days.
  const measured = ask(leads, 'velocity.mql.won', '2026-02');
  expect(measured).toMatchObject({ value: 5.25 * DAY, n: 4, numerator: null });
  expect(measured.parts.p90).toBe(31 * DAY);
});

it('counts what it leaves out', () => {
  const { parts } = ask(leads, 'velocity.mql.won', '2026-02');
  expect(parts).toMatchObject({ negative: 1, without_start: 1, cannot_tell: 1 });
});

it('is no data where nobody entered', () => {
  expect(ask(leads, 'velocity.mql.won', '2026-01')).toMatchObject({ value: null, noValue: 'no_data', n: 0 });
});

it('needs the exports of the later stage to be complete, not those of the earlier', () => {
  const early = leadsOf({
    stages: ['mql', 'won'],
    evidence: { won: { column: null, deal: { on: 'won' } } },
    asOf: '2026-03-31',
    completeTo: { leads: '2026-01-31' },
    leads: [{ mql: '2026-01-01', won: '2026-02-10' }],
    deals: [{ lead: 0, won: '2026-02-10' }],
  });
  expect(ask(early, 'velocity.mql.won', '2026-02').value).toBe(40 * DAY);
});
