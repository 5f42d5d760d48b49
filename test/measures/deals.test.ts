import { describe, expect, it } from 'vitest';
import { type LiteralDeal, leadsOf } from '../support/leads-of.js';
import { ask } from './ask.js';

const DAY = 86_400;

function withDeals(deals: readonly LiteralDeal[], also = {}) {
  return leadsOf({
    stages: ['lead', 'won'],
    asOf: '2026-06-30',
    leads: [
      { lead: '2026-01-01', source: 'Web' },
      { lead: '2026-01-02', source: 'Cold call' },
    ],
    deals,
    also,
  });
}

describe('deals won, revenue, price and cycle', () => {
  const leads = withDeals([
    { created: '2026-01-01', won: '2026-02-10', amount: 100_050 }, // 40 days
    { created: '2026-02-01', won: '2026-02-11', amount: 200_000 }, // 10 days
    { created: '2026-02-01', won: '2026-02-21', amount: 600_000 }, // 20 days
    { created: '2026-02-20', won: '2026-02-19' }, // negative; no amount
    { created: '2026-01-01', lost: '2026-02-15', amount: 999_999, reversed: '2026-02-03' },
    { created: '2026-01-01', won: '2026-03-01', amount: 1 },
    { created: '2026-01-01', won: 'undated', amount: 1 },
    { created: '2026-01-01', amount: 1 },
  ]);

  it('counts wins by their last closing; a withdrawn one is reversed, one at an unknown time in no period', () => {
    expect(ask(leads, 'deals_won', '2026-02')).toMatchObject({
      value: 4,
      parts: { reversed: 1, undated: 1 },
    });
    expect(ask(leads, 'deals_won', '2026-01')).toMatchObject({ value: 0, parts: { reversed: 0 } });
  });

  it('adds up amounts in minor units, and counts deals without one', () => {
    // 1000.50 + 2000 + 6000
    const measured = ask(leads, 'revenue', '2026-02');
    expect(measured).toMatchObject({ value: 9000.5, n: 3, parts: { without_amount: 1 } });
  });

  it('is 0 revenue where nothing was won, and no data where no deal won has an amount', () => {
    expect(ask(leads, 'revenue', '2026-01')).toMatchObject({ value: 0, noValue: null });
    const priceless = withDeals([{ created: '2026-01-01', won: '2026-02-10' }, { amount: 1 }]);
    expect(ask(priceless, 'revenue', '2026-02')).toMatchObject({
      noValue: 'no_data',
      parts: { without_amount: 1 },
    });
  });

  it('has the mean as price, the median beside it', () => {
    // 9000.5 ÷ 3; the median of 1000.5, 2000, 6000.
    const measured = ask(leads, 'average_selling_price', '2026-02');
    expect(measured).toMatchObject({ n: 3, parts: { median: 2000, without_amount: 1 } });
    expect(measured.value).toBeCloseTo(3000.1667, 4);
    expect(ask(leads, 'average_selling_price', '2026-01')).toMatchObject({ noValue: 'no_data', n: 0 });
  });

  it('has the median from creation to winning as cycle, negative ones left out and counted', () => {
    // 10, 20, 40 days: median 20; p90 at 0.9 × 2 = 1.8: 20 + 0.8 × 20 = 36.
    const measured = ask(leads, 'sales_cycle', '2026-02');
    expect(measured).toMatchObject({ value: 20 * DAY, n: 3, parts: { negative: 1, cannot_tell: 0 } });
    expect(measured.parts.p90).toBe(36 * DAY);
  });

  it('counts money in a currency without minor units as it is', () => {
    const yen = withDeals([{ won: '2026-02-10', amount: 5000 }], { currency: 'JPY' });
    expect(ask(yen, 'revenue', '2026-02').value).toBe(5000);
  });
});

describe('win rate', () => {
  const deals: LiteralDeal[] = [
    { created: '2025-12-01', won: '2026-02-01' },
    { created: '2025-12-01', lost: '2026-02-28' },
    { created: '2025-12-01', lost: '2026-02-28' },
    { created: '2025-12-01', lost: 'undated' },
    // Stale on 1 February (60 days after 3 December), and still open.
    { created: '2025-12-03' },
    // Was as old, but has been closed since: counted by its closing alone.
    { created: '2025-12-03', won: '2026-03-20' },
    { created: '2026-01-20' },
  ];

  it('is won of those closed in the period', () => {
    expect(ask(withDeals(deals), 'win_rate', '2026-02')).toMatchObject({
      value: 1 / 3,
      numerator: 1,
      denominator: 3,
      parts: { undated: 1 },
    });
  });

  it('has the rate with stale deals as lost beside it, each once', () => {
    const leads = withDeals(deals, { staleAfterDays: 60 });
    const withStale = (period: string) => ask(leads, 'win_rate', period).parts;
    expect(withStale('2026-02')).toMatchObject({
      stale: 1,
      with_stale: { numerator: 1, denominator: 4, value: 0.25 },
    });
    // The last one is stale on 21 March (60 days after 20 January: 11 + 28 + 21).
    expect(withStale('2026-03')).toMatchObject({ stale: 1, with_stale: { numerator: 1, denominator: 2 } });
    // A day earlier or later it would fall in another month: 60 days after 30 January are 31 March.
    const atTheEdge = withDeals([{ created: '2026-01-30' }], { staleAfterDays: 60 });
    expect(ask(atTheEdge, 'win_rate', '2026-03').parts).toMatchObject({ stale: 1 });
    const nextDay = withDeals([{ created: '2026-01-31' }], { staleAfterDays: 60 });
    expect(ask(nextDay, 'win_rate', '2026-03').parts).toMatchObject({ stale: 0 });
    expect(withStale('2026-04')).toMatchObject({ stale: 0, with_stale: { denominator: 0, value: null } });
  });

  it('is undefined where nothing closed, and not configured where only won deals are exported', () => {
    expect(ask(withDeals(deals), 'win_rate', '2026-05').noValue).toBe('undefined');
    const exported = withDeals(deals).definition.exports.get('deals')!;
    const wonOnly = withDeals(deals, { exports: new Map([['deals', { ...exported, status: 'won' }]]) });
    for (const measure of ['win_rate', 'close_rate', 'deals_created'])
      expect(ask(wonOnly, measure, '2026-02').noValue).toBe('not_configured');
    expect(ask(wonOnly, 'deals_won', '2026-02').value).toBe(1);
  });
});

describe('win rate without a deals export', () => {
  const literal = {
    stages: ['lead', 'won'],
    exits: ['rejected', 'lost'],
    asOf: '2026-06-30',
    leads: [
      { lead: '2026-01-01', won: '2026-02-01' },
      { lead: '2026-01-01', lost: '2026-02-01' },
      { lead: '2026-01-01', won: '2026-02-01', lost: '2026-02-20' },
      { lead: '2026-01-01', rejected: '2026-02-01' },
      { lead: '2026-01-01', won: '2026-02-10', lost: '2026-01-20' },
    ],
  };

  it('wins at the last stage and loses at final exits; what came later decides', () => {
    const measured = ask(leadsOf({ ...literal, final: ['lost'] }), 'win_rate', '2026-02');
    expect(measured).toMatchObject({ value: 0.5, numerator: 2, denominator: 4 });
  });

  it('is not configured without a final exit, nor is money', () => {
    const leads = leadsOf(literal);
    for (const measure of ['win_rate', 'close_rate', 'revenue', 'deals_won', 'pipeline.open', 'sales_cycle'])
      expect(ask(leads, measure, '2026-02').noValue).toBe('not_configured');
  });
});

describe('close rate', () => {
  const leads = withDeals([
    { created: '2026-01-05', won: '2026-01-25' },
    { created: '2026-01-05', won: '2026-04-05' }, // 90 days
    { created: '2026-01-05', won: '2026-04-06' }, // 91 days
    { created: '2026-01-05', lost: '2026-02-01' },
    { created: '2026-01-05', won: 'undated' },
    { created: '2026-01-05' },
    { created: '2026-02-01', won: '2026-02-02' },
  ]);

  it('is of the deals created in the period, open ones being those not closed', () => {
    const measured = ask(leads, 'close_rate', '2026-01');
    expect(measured).toMatchObject({ numerator: 4, denominator: 6, open: 1, mature: false });
    expect(measured.parts).toEqual({ lost: 1, cannot_tell: 0 });
  });

  it('counts only wins inside the window, and is mature when that is over', () => {
    const measured = ask(leads, 'close_rate', '2026-01', { withinDays: 90 });
    expect(measured).toMatchObject({ numerator: 2, denominator: 6, open: 0, mature: true });
    expect(measured.parts.cannot_tell).toBe(1);
  });

  it('is so far, read earlier: what closed later was open', () => {
    const measured = ask(leads, 'close_rate', '2026-01', { readAt: Date.parse('2026-02-01T00:00Z') });
    // The one lost on 1 February, both won in April and the open one.
    expect(measured).toMatchObject({ numerator: 1, denominator: 6, open: 4 });
  });
});

describe('deals created and pipeline', () => {
  const marketingSourced = { of: 'source', values: ['Web'] } as const;
  const leads = withDeals(
    [
      { lead: 0, created: '2026-02-01', amount: 100_000 },
      { lead: 1, created: '2026-02-28', lost: '2026-03-01', amount: 50_000 },
      { created: '2026-02-10', won: '2026-02-20', amount: 70_000 },
      { lead: 0, created: '2026-02-10' },
      { lead: 0, created: '2026-01-10', won: 'undated', amount: 9 },
    ],
    { marketingSourced },
  );

  it('counts deals by creation, and those that Sales found alone', () => {
    expect(ask(leads, 'deals_created', '2026-02').value).toBe(4);
    expect(ask(leads, 'deals_created.without_lead', '2026-02').value).toBe(1);
  });

  it('is what was created in the period, whatever became of it', () => {
    const measured = ask(leads, 'pipeline.created', '2026-02');
    expect(measured).toMatchObject({ value: 2200, n: 3 });
    expect(measured.parts).toEqual({ deals: 4, without_amount: 1, sourced: 1000, sourced_deals: 2 });
  });

  it('is what was open at the end of the period', () => {
    // End of February: both but the one won on the 20th; the second closes on 1 March.
    expect(ask(leads, 'pipeline.open', '2026-02')).toMatchObject({ value: 1500, parts: { deals: 3 } });
    expect(ask(leads, 'pipeline.open', '2026-03')).toMatchObject({ value: 1000, parts: { deals: 2 } });
    // A period that runs: as of 30 June.
    expect(ask(leads, 'pipeline.open', '2026')).toMatchObject({ value: 1000, parts: { deals: 2 } });
  });

  it('needs created times, amounts and links', () => {
    const bare = withDeals([{ won: '2026-02-01' }]);
    for (const measure of ['deals_created', 'pipeline.created', 'pipeline.open', 'revenue', 'sales_cycle'])
      expect(ask(bare, measure, '2026-02').noValue).toBe('not_configured');
    const unlinked = withDeals([{ created: '2026-02-01' }]);
    expect(ask(unlinked, 'deals_created.without_lead', '2026-02').noValue).toBe('not_configured');
    expect(ask(unlinked, 'deals_created', '2026-02').value).toBe(1);
  });

  it('is beyond where the deals export ends early', () => {
    const early = leadsOf({
      stages: ['lead', 'won'],
      asOf: '2026-06-30',
      completeTo: { deals: '2026-02-15' },
      leads: [{ lead: '2026-01-01' }],
      deals: [{ created: '2026-02-01', won: '2026-02-03', amount: 100 }],
    });
    for (const measure of ['deals_created', 'deals_won', 'revenue', 'pipeline.open', 'win_rate'])
      expect(ask(early, measure, '2026-02').noValue).toBe('beyond_complete_to');
    expect(ask(early, 'close_rate', '2026-02').denominator).toBe(1);
  });
});

describe('what Marketing sourced', () => {
  const deals: LiteralDeal[] = [
    { lead: 0, source: 'Partner', created: '2026-01-05', won: '2026-02-01', amount: 100_000 },
    { lead: 1, source: 'Web', created: '2026-02-05', won: '2026-02-02', amount: 200_000 },
    { source: 'Web', created: '2026-02-05', won: '2026-02-03', amount: 100_000 },
  ];
  const figures = (leads: ReturnType<typeof withDeals>) =>
    ['revenue', 'deals', 'pipeline', 'share'].map((of) => ask(leads, `sourced.${of}`, '2026-02').value);

  it('goes by the lead’s source: a deal without a lead is then not sourced', () => {
    const byLead = withDeals(deals, { marketingSourced: { of: 'source', values: ['Web'] } });
    expect(figures(byLead)).toEqual([1000, 1, 0, 0.25]);
    expect(ask(byLead, 'sourced.share', '2026-02')).toMatchObject({
      numerator: 1000,
      denominator: 4000,
      interval: null,
    });
  });

  it('goes by the deal’s own where the agreement says so', () => {
    const byDeal = withDeals(deals, { marketingSourced: { of: 'deal_source', values: ['Web'] } });
    expect(figures(byDeal)).toEqual([3000, 2, 3000, 0.75]);
  });

  it('is not configured without a rule, and a share of no revenue undefined', () => {
    expect(ask(withDeals(deals), 'sourced.deals', '2026-02').noValue).toBe('not_configured');
    const ruled = withDeals(deals, { marketingSourced: { of: 'source', values: ['Web'] } });
    expect(ask(ruled, 'sourced.share', '2026-03').noValue).toBe('undefined');
  });
});
