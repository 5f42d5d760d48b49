import { describe, expect, it } from 'vitest';
import { cohortGroups, cohortOf } from '../../src/measures/cohort.js';
import { funnelOf } from '../../src/measures/funnel-of.js';
import { type LiteralLead, leadsOf } from '../support/leads-of.js';
import { periodOf } from './ask.js';

const DAY = 86_400;
const path = { stages: ['mql', 'accepted', 'won'], exits: ['lost'], final: ['lost'] };

function times(count: number, lead: LiteralLead): LiteralLead[] {
  return Array.from({ length: count }, () => lead);
}

function cohort(literal: Parameters<typeof leadsOf>[0], withinDays: number | null, period = '2026-01') {
  const leads = leadsOf(literal);
  return cohortOf(leads, {
    from: 0,
    to: 2,
    withinDays,
    period: periodOf(leads, period),
    where: [],
    readAt: null,
  });
}

describe('a cohort', () => {
  const literal = {
    ...path,
    asOf: '2026-03-31',
    leads: [
      { mql: '2026-01-01', won: '2026-01-11' }, // 10 days
      { mql: '2026-01-01T09:00Z', won: '2026-01-31T09:00Z' }, // 30 days
      { mql: '2026-01-10', won: '2026-01-09' }, // a slip: reached, but no time
      { mql: '2026-01-10', won: 'undated' },
      { mql: '2026-01-10', lost: '2026-02-01' },
      { mql: '2026-01-10' },
    ],
  };

  it('says how many got there, how fast, and what is still open', () => {
    expect(cohort(literal, null)).toMatchObject({
      noValue: null,
      entered: 6,
      reached: 4,
      rate: 4 / 6,
      open: 1,
      exited: 1,
      cannotTell: 0,
      mature: false,
      estimate: null,
      n: 2,
      medianSeconds: 20 * DAY,
      p90Seconds: 28 * DAY,
    });
  });

  it('counts only the window, and only its times', () => {
    expect(cohort(literal, 20)).toMatchObject({ reached: 2, cannotTell: 1, open: 0, mature: true, n: 1 });
  });

  it('is none beyond its export, with the reason', () => {
    const beyond = cohort({ ...literal, completeTo: { leads: '2026-01-31' } }, 20, '2026-02');
    expect(beyond).toMatchObject({ noValue: 'beyond_complete_to', rate: null, entered: 0, mature: false });
  });

  it('falls into groups that add up', () => {
    const leads = leadsOf({
      ...literal,
      leads: literal.leads.map((lead, index) => ({ ...lead, source: index < 2 ? 'Web' : '' })),
    });
    const period = periodOf(leads, '2026-01');
    const query = { from: 0, to: 2, withinDays: null, period, where: [], readAt: null };
    const groups = cohortGroups(leads, query, 'source');
    expect(groups.map(({ value, result }) => [value, result.reached, result.entered])).toEqual([
      ['Web', 2, 2],
      [null, 2, 4],
    ]);
  });
});

describe('the estimate of an immature cohort', () => {
  const literal = {
    ...path,
    asOf: '2026-01-15',
    also: { minSample: 12 },
    leads: [
      ...times(2, { mql: '2026-01-01', won: '2026-01-03' }),
      { mql: '2026-01-01', lost: '2026-01-05' },
      { mql: '2026-01-01', won: '2026-01-09' },
      ...times(6, { mql: '2026-01-01' }),
      ...times(2, { mql: '2026-01-10' }),
    ],
  };

  it('is the cumulative incidence at the window, exits competing and as-of censoring', () => {
    // Day 2: 2 of 12 reach it, 10/12 go on. Day 4: 1 of 10 is lost, 0.75 go on. Day 5: two are seen no further.
    // Day 8: 1 of the 7 left reaches it. 2/12 + 0.75 × 1/7 = 0.273810; the rate so far is 3 of 12.
    const { rate, estimate, open } = cohort(literal, 10);
    expect({ rate, open }).toEqual({ rate: 0.25, open: 2 });
    expect(estimate?.value).toBe(0.27380952381);
    expect(estimate?.low).toBeGreaterThan(0);
    expect(estimate?.low).toBeLessThan(0.2738);
    expect(estimate?.high).toBeGreaterThan(0.2739);
    expect(estimate?.level).toBe(0.95);
  });

  it('takes who got there at an unknown time for one that won’t, as the rate does', () => {
    const untold = { ...literal, leads: [...literal.leads, { mql: '2026-01-01', won: 'undated' }] };
    // Day 0: 1 of 13 drops out, 12/13 go on: the value above × 12/13.
    expect(cohort(untold, 10).estimate?.value).toBeCloseTo((0.27380952381 * 12) / 13, 10);
  });

  it('needs a window, open leads, enough leads, and enough followed to the window', () => {
    expect(cohort(literal, null).estimate).toBeNull();
    expect(cohort({ ...literal, asOf: '2026-02-28' }, 10).estimate).toBeNull();
    expect(cohort({ ...literal, also: { minSample: 13 } }, 10).estimate).toBeNull();
    // Within 15 days nobody's window is over: 1 January's last day is the 16th.
    expect(cohort(literal, 15).estimate).toBeNull();
  });
});

describe('the funnel of a period', () => {
  it('follows the cohort of the first stage, entered on record and reached with implied', () => {
    const leads = leadsOf({
      ...path,
      asOf: '2026-03-31',
      leads: [
        { mql: '2026-01-01', accepted: '2026-01-02', won: '2026-02-01' },
        { mql: '2026-01-01', won: '2026-03-01' },
        { mql: '2026-01-01', accepted: '2026-01-02', lost: '2026-02-01' },
        { mql: '2026-01-01', accepted: 'undated' },
        { mql: '2026-02-01', accepted: '2026-02-02' },
      ],
    });
    expect(funnelOf(leads, { period: periodOf(leads, '2026-01'), where: [] })).toEqual([
      { stage: 0, entered: 4, reached: 4, open: 0 },
      { stage: 1, entered: 2, reached: 4, open: 0 },
      { stage: 2, entered: 2, reached: 2, open: 1 },
    ]);
    expect(funnelOf(leads, { period: periodOf(leads, '2025-01'), where: [] })).toEqual([]);
    expect(funnelOf(leads, { period: periodOf(leads, '2026-04'), where: [] })).toEqual([]);
  });
});
