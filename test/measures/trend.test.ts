import { describe, expect, it } from 'vitest';
import type { Leads } from '../../src/leads/leads.js';
import { equalAgeAt } from '../../src/measures/equal-age.js';
import { latestMature } from '../../src/measures/latest-mature.js';
import { type MeasureQuery, measureLeads } from '../../src/measures/measure-leads.js';
import { trendOf } from '../../src/measures/trend-of.js';
import { zoneOf } from '../../src/time/zone-of.js';
import { leadsOf } from '../support/leads-of.js';
import { periodOf, queryOf } from './ask.js';

const path = { stages: ['mql', 'won'], exits: ['lost'], final: ['lost'] };

describe('trend', () => {
  const leads = leadsOf({
    ...path,
    asOf: '2026-04-10',
    leads: [
      { mql: '2026-01-05', won: '2026-01-08' },
      { mql: '2026-01-05', won: '2026-02-09' },
      { mql: '2026-01-05', won: '2026-02-10' },
      { mql: '2026-02-05', won: '2026-03-05' },
      { mql: '2026-03-05', won: '2026-03-20' },
      { mql: '2026-03-05', won: '2026-04-10' },
      { mql: '2026-03-05' },
    ],
  });
  const figures = (measure: string, period: string, count?: number) =>
    trendOf(leads, queryOf(leads, measure, period), count).map(({ period: { id }, measured }) => [
      id,
      measured.value,
      measured.numerator,
    ]);

  it('holds six periods, oldest first, ending with the query’s own', () => {
    expect(figures('volume.mql', '2026-03')).toEqual([
      ['2025-10', null, null],
      ['2025-11', null, null],
      ['2025-12', null, null],
      ['2026-01', 3, null],
      ['2026-02', 1, null],
      ['2026-03', 3, null],
    ]);
  });

  it('reads what ripens at equal age', () => {
    // As of the end of 10 April, March has run 41 calendar days. February's equal age is the end of 13 March; January's
    // the end of 10 February, so that all three of its wins count.
    expect(figures('conversion.mql.won', '2026-03', 3)).toEqual([
      ['2026-01', 1, 3],
      ['2026-02', 1, 1],
      ['2026-03', 2 / 3, 2],
    ]);
    // February has run 69 days; January's equal age is the end of 10 March.
    expect(figures('conversion.mql.won', '2026-02', 2)[0]).toEqual(['2026-01', 1, 3]);
    // April has run 10 days: March's equal age is the end of 10 March, when nobody was won.
    expect(figures('conversion.mql.won', '2026-04', 2)).toEqual([
      ['2026-03', 0, 0],
      ['2026-04', null, 0],
    ]);
  });

  it('is just the period itself for all', () => {
    expect(figures('volume.mql', 'all')).toEqual([['all', 7, null]]);
  });
});

describe('equal age', () => {
  it('keeps the time of day on the calendar’s clock, over a clock change', () => {
    // Berlin: 15 April 12:00 (UTC+2), 14 days and 12 hours after April began; the same of March is the 15th, 12:00 (UTC+1).
    const zone = zoneOf('Europe/Berlin')!;
    const leads = leadsOf({ ...path, zone, asOf: '2026-04-15T10:00Z', leads: [{ mql: '2026-01-01' }] });
    const query = queryOf(leads, 'conversion.mql.won', '2026-04');
    expect(equalAgeAt(leads, query, periodOf(leads, '2026-03'))).toBe(Date.parse('2026-03-15T11:00Z') + 1);
  });

  it('has run only to where the exports that show the passings end', () => {
    const leads = leadsOf({
      ...path,
      evidence: { won: { column: null, deal: { on: 'won' } } },
      asOf: '2026-04-30',
      completeTo: { deals: '2026-04-20' },
      leads: [{ mql: '2026-01-01' }],
      deals: [],
    });
    const query = queryOf(leads, 'conversion.mql.won', '2026-04');
    expect(equalAgeAt(leads, query, periodOf(leads, '2026-03'))).toBe(Date.parse('2026-03-21T00:00Z'));
  });
});

function matureOf(leads: Leads, query: MeasureQuery) {
  return latestMature(leads, query, measureLeads(leads, query));
}

describe('the newest mature cohort', () => {
  const leads = leadsOf({
    ...path,
    asOf: '2026-04-10',
    leads: [
      { mql: '2025-12-01', won: '2025-12-05' },
      { mql: '2026-01-05', won: '2026-01-08' },
      { mql: '2026-03-05' },
    ],
  });
  const newest = (measure: string, period: string, withinDays: number | null) =>
    matureOf(leads, { ...queryOf(leads, measure, period), withinDays })?.period.id ?? null;

  it('is the period’s own where that is mature, else the newest before it that has anyone in it', () => {
    expect(newest('conversion.mql.won', '2026-03', 30)).toBe('2026-03');
    // 60 days from 5 March are not over; February has no cohort.
    expect(newest('conversion.mql.won', '2026-03', 60)).toBe('2026-01');
    expect(newest('conversion.mql.won', '2025-12', 60)).toBe('2025-12');
  });

  it('is none before the first record, nor of what is no cohort', () => {
    const young = leadsOf({ ...path, asOf: '2026-04-10', leads: [{ mql: '2026-03-05' }] });
    const query = { ...queryOf(young, 'conversion.mql.won', '2026-03'), withinDays: 60 };
    expect(matureOf(young, query)).toBeNull();
    expect(newest('volume.mql', '2026-03', null)).toBeNull();
  });
});

describe('a trend of what only a current status tells', () => {
  const statusOnly = { lead: '2026-01-05', mql: 'undated' } as const;
  const leads = leadsOf({
    stages: ['lead', 'mql'],
    asOf: '2026-03-31',
    leads: [statusOnly, { ...statusOnly, lead: '2026-02-05' }, { ...statusOnly, lead: '2026-03-05' }],
  });
  const values = (withinDays: number | null) =>
    trendOf(leads, { ...queryOf(leads, 'conversion.lead.mql', '2026-03'), withinDays }, 3).map(
      ({ measured }) => measured.value,
    );

  it('has no value at an earlier age: it cannot be told who had got there by then', () => {
    expect(values(null)).toEqual([null, null, 1]);
  });

  it('has one with a window, where such leads are never in the numerator', () => {
    expect(values(10)).toEqual([0, 0, 0]);
  });
});

describe('the newest mature cohort', () => {
  it('is looked for three years back', () => {
    const old = (mql: string) =>
      leadsOf({ ...path, asOf: '2026-04-10', leads: [{ mql, won: mql }, { mql: '2026-03-05' }] });
    const found = (mql: string) => {
      const leads = old(mql);
      return matureOf(leads, { ...queryOf(leads, 'conversion.mql.won', '2026-03'), withinDays: 60 })?.period
        .id;
    };
    expect(found('2023-03-05')).toBe('2023-03');
    expect(found('2023-02-05')).toBeUndefined();
  });
});
