import { expect, it } from 'vitest';
import { eachValue } from '../../src/measures/grouper.js';
import { trendOf } from '../../src/measures/trend-of.js';
import { groupTrends } from '../../src/report/group-trends.js';
import { queryOf } from '../measures/ask.js';
import { leadsOf } from '../support/leads-of.js';

it('an earlier group of which it can’t be told how many had got there has no value, as the whole has none', () => {
  const leads = leadsOf({
    stages: ['lead', 'mql'],
    asOf: '2026-02-28',
    leads: [
      { lead: '2026-01-05', mql: 'undated', region: 'EMEA' },
      { lead: '2026-01-05', region: 'APAC' },
      { lead: '2026-02-05', mql: 'undated', region: 'EMEA' },
    ],
  });
  const query = queryOf(leads, 'conversion.lead.mql', '2026-02');
  const whole = trendOf(leads, query, 2);
  expect(whole.map(({ measured }) => measured.value)).toEqual([null, 1]);
  const groups = groupTrends(leads, query, whole, 'region', eachValue);
  const values = groups.map(({ value, trend }) => [value, ...trend.map(({ measured }) => measured.value)]);
  expect(values).toEqual(
    expect.arrayContaining([
      ['EMEA', null, 1],
      ['APAC', 0, null],
    ]),
  );
  expect(groups.find(({ value }) => value === 'EMEA')!.trend[0]!.measured.noValue).toBe('no_data');
});
