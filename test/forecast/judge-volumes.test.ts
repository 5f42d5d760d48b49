import { describe, expect, it } from 'vitest';
import { dayOfCivil } from '../../src/time/civil.js';
import { type LiteralLead, type LiteralLeads, leadsOf } from '../support/leads-of.js';
import { judged, told } from './judged.js';

/** MQLs on the 10th of the months from May on: 10, 10, 10, 10, 8, 6, and in November 1 so far. */
function mqls(more: Partial<LiteralLeads> = {}) {
  const months = ['05', '06', '07', '08', '09', '10', '11'];
  return leadsOf({
    stages: ['mql', 'won'],
    asOf: '2026-11-11',
    leads: [10, 10, 10, 10, 8, 6, 1].flatMap((count, month) =>
      Array.from({ length: count }, (_, i) => ({
        mql: `2026-${months[month]}-10`,
        region: i % 2 === 0 ? 'North' : 'South',
      })),
    ),
    ...more,
  });
}

const month = { per: 'month' } as const;

describe('a volume that is assumed', () => {
  it('is broken by any lack: what was delivered is a fact', () => {
    // May to October: 10 + 10 + 10 + 10 + 8 + 6 = 54, 9 a month. October and September are under 10, August is not.
    const figure = judged(mqls(), 'volume.mql', { assumed: 10, ...month });
    expect(told(figure)).toEqual(['broken', 9, 54, ['2026-05', '2026-10'], '2026-09']);
    expect(figure).toMatchObject({ isBetter: false, seen: { assumed: 10, interval: null, tooFew: null } });
  });

  it('holds where as many came as assumed, and is better where more did', () => {
    expect(judged(mqls(), 'volume.mql', { assumed: 9, ...month })).toMatchObject({
      verdict: 'holds',
      isBetter: false,
      since: null,
    });
    expect(judged(mqls(), 'volume.mql', { assumed: 8.9, ...month })).toMatchObject({
      verdict: 'holds',
      isBetter: true,
    });
  });

  it('is worse since before the stretch that is watched, where it is, but not before the exports begin', () => {
    // September and October 14, 7 a month; every month since May is under 11.
    const figure = judged(mqls(), 'volume.mql', { assumed: 11, over: 'last 2 months', ...month });
    expect(told(figure)).toEqual(['broken', 7, 14, ['2026-09', '2026-10'], '2026-05']);
  });

  it('is worse since the first of a run of any length', () => {
    // October 2024 to October 2026, one each month but for 3 in November 2025.
    const months = Array.from({ length: 25 }, (_, i) => new Date(Date.UTC(2024, 9 + i, 5)).toISOString());
    const leads = [...months, '2025-11-06', '2025-11-07'].map((at) => ({ mql: at.slice(0, 10) }));
    const since = (stretch: readonly LiteralLead[]) =>
      judged(mqls({ leads: stretch }), 'volume.mql', { assumed: 2, ...month }).since?.id;
    expect(since(leads)).toBe('2025-12');
    expect(since(leads.slice(0, -2))).toBe('2024-10');
  });

  it('is not worse since any time where the newest period is not', () => {
    const early = mqls({
      leads: ['05-31', '06-01', '06-02'].map((day) => ({ mql: `2026-${day}` })),
      asOf: '2026-06-30',
    });
    // May 1 and June 2: 3 in two months, and June alone reaches the two assumed.
    expect(told(judged(early, 'volume.mql', { assumed: 2, ...month }))).toEqual([
      'broken',
      1.5,
      3,
      ['2026-05', '2026-06'],
      undefined,
    ]);
  });

  it('is judged on nothing that begins before the agreement', () => {
    // July to October: 10 + 10 + 8 + 6 = 34, 8.5 a month.
    const agreed = mqls({ also: { effectiveFrom: dayOfCivil(2026, 6, 2) } });
    const figure = judged(agreed, 'volume.mql', { assumed: 11, ...month });
    expect(told(figure)).toEqual(['broken', 8.5, 34, ['2026-07', '2026-10'], '2026-07']);
  });

  it('ends where its export does', () => {
    // October can't be told: 48 in five months.
    const cut = mqls({ completeTo: { leads: '2026-10-15' } });
    expect(told(judged(cut, 'volume.mql', { assumed: 10, ...month }))).toEqual([
      'broken',
      9.6,
      48,
      ['2026-05', '2026-09'],
      '2026-09',
    ]);
    const gone = mqls({ completeTo: { leads: '2026-04-30' } });
    expect(judged(gone, 'volume.mql', { assumed: 10, ...month })).toMatchObject({
      verdict: null,
      seen: { value: null, noValue: 'beyond_complete_to', assumed: 10, periods: [] },
    });
  });

  it('is of the leads that the filter lets through, and of none where nothing tells whom it means', () => {
    const of = (attribute: string) => [{ attribute, not: false, values: ['North'] }];
    // Every other one: 5 × 4 + 4 + 3 = 27.
    const north = judged(mqls(), 'volume.mql', { assumed: 5, where: of('region'), ...month });
    expect(told(north)).toEqual(['broken', 4.5, 27, ['2026-05', '2026-10'], '2026-09']);
    expect(judged(mqls(), 'volume.mql', { assumed: 5, where: of('segment'), ...month })).toMatchObject({
      verdict: null,
      seen: { value: null, noValue: 'not_configured' },
    });
  });

  it('has no verdict on exports without a record, and is too early to judge in the first month', () => {
    expect(judged(mqls({ leads: [] }), 'volume.mql', { assumed: 5, ...month })).toMatchObject({
      verdict: null,
      seen: { noValue: 'no_data', periods: [] },
    });
    const first = mqls({ leads: [{ mql: '2026-11-02' }] });
    expect(judged(first, 'volume.mql', { assumed: 5, ...month })).toMatchObject({
      verdict: 'too_early',
      since: null,
      seen: { value: null, noValue: null, assumed: 5 },
    });
  });
});

describe('the stretch over which it is watched', () => {
  const of = (over: string, per: 'week' | 'month' | 'quarter' = 'month') =>
    told(judged(mqls(), 'volume.mql', { assumed: 1, over, per }))[3];

  it.each([
    ['last 6 months', ['2026-05', '2026-10']],
    ['last 2 quarters', ['2026-05', '2026-09']],
    ['since 2026-07-01', ['2026-07', '2026-10']],
    ['since 2026-07-02', ['2026-08', '2026-10']],
    ['since 2026-Q3', ['2026-07', '2026-10']],
    ['since 2020-01-01', ['2026-05', '2026-10']],
    ['since 2027-01-01', null],
    ['2026-Q3', ['2026-07', '2026-09']],
    ['2026-Q4', ['2026-10', '2026-10']],
    ['2026-01..2026-08', ['2026-05', '2026-08']],
  ])('%s, in months', (over, periods) => {
    expect(of(over)).toEqual(periods);
  });

  it('is cut in whole ones of what is agreed per, and in nothing of the exports’ first quarter', () => {
    expect(of('last 6 months', 'quarter')).toEqual(['2026-Q3', '2026-Q3']);
    expect(of('since 2026-01-01', 'quarter')).toEqual(['2026-Q3', '2026-Q3']);
    // 5 October is a Monday, and the week of the 26th ends in November.
    expect(of('2026-10', 'week')).toEqual(['2026-W41', '2026-W43']);
  });
});

describe('a volume that is assumed by period', () => {
  it('is compared over the periods that have a value, each as it was agreed', () => {
    // July to September 28 of 30, October 6 of 10: 34 of 40 in four months. Both are worse.
    const figure = judged(mqls(), 'volume.mql', { assumed: { '2026-10': 10, '2026-Q3': 30 }, ...month });
    expect(told(figure)).toEqual(['broken', 8.5, 34, ['2026-07', '2026-10'], '2026-Q3']);
    expect(figure.seen.assumed).toBe(10);
  });

  it('takes no part of a period for the whole', () => {
    // Of the last two months no quarter is whole: October, 6 of 6.
    const assumed = { '2026-Q3': 90, '2026-10': 6 };
    const figure = judged(mqls(), 'volume.mql', { assumed, over: 'last 2 months', ...month });
    expect(told(figure)).toEqual(['holds', 6, 6, ['2026-10', '2026-10'], undefined]);
  });

  it('adds up over gaps', () => {
    // June 10 of 12 and October 6 of 6: 16 of 18, 8 of 9 a month. October alone holds.
    const assumed = { '2026-06': 12, '2026-10': 6 };
    const figure = judged(mqls(), 'volume.mql', { assumed, ...month });
    expect(told(figure)).toEqual(['broken', 8, 16, ['2026-06', '2026-10'], undefined]);
    expect(figure.seen).toMatchObject({ assumed: 9 });
    expect(figure.seen.periods.map(({ id }) => id)).toEqual(['2026-06', '2026-10']);
  });

  it('shows what is seen where nothing was agreed for it, without a verdict', () => {
    const figure = judged(mqls(), 'volume.mql', { assumed: { '2026-12': 9 }, ...month });
    expect(told(figure)).toEqual([null, 9, 54, ['2026-05', '2026-10'], undefined]);
    expect(figure.seen.assumed).toBeNull();
  });
});

describe('what is neither better nor worse', () => {
  it('holds, whatever is seen', () => {
    expect(judged(mqls(), 'recycles', { assumed: 5, ...month })).toMatchObject({
      verdict: 'holds',
      isBetter: false,
      since: null,
      seen: { value: 0, n: 0 },
    });
  });
});
