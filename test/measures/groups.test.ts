import { describe, expect, it } from 'vitest';
import { type MeasureQuery, measureGroups } from '../../src/measures/measure-leads.js';
import { leadsOf } from '../support/leads-of.js';
import { ask, queryOf } from './ask.js';

const leads = leadsOf({
  stages: ['mql', 'won'],
  asOf: '2026-06-30',
  leads: [
    { mql: '2026-01-01', source: 'web', owner: 'Ana' },
    { mql: '2026-01-02', source: 'Web', owner: 'Ben' },
    { mql: '2026-01-03', source: 'unknown' },
    { mql: '2026-01-04', owner: 'Ana' },
    { mql: '2026-02-01', source: 'event' },
  ],
  deals: [
    { lead: 0, won: '2026-02-01', amount: 100, region: 'North', source: 'Referral' },
    { lead: 3, won: '2026-02-02', amount: 200, region: 'South' },
    { won: '2026-02-03', amount: 300 },
  ],
});

function groups(measure: string, period: string, attribute: string, where: MeasureQuery['where'] = []) {
  const found = measureGroups(leads, queryOf(leads, measure, period, { where }), attribute);
  return found.map(({ value, measured }) => [value, measured.value]);
}

describe('groups', () => {
  it('has every value that occurs, by code unit, blank last: blank is not "unknown"', () => {
    expect(groups('volume.mql', '2026-01', 'source')).toEqual([
      ['Web', 1],
      ['event', 0],
      ['unknown', 1],
      ['web', 1],
      [null, 1],
    ]);
  });

  it('groups deals by their own attribute, else by their lead’s', () => {
    expect(groups('deals_won', '2026-02', 'region')).toEqual([
      ['North', 1],
      ['South', 1],
      [null, 1],
    ]);
    expect(groups('revenue', '2026-02', 'source')).toEqual([
      ['web', 1],
      [null, 5],
    ]);
  });

  it('takes the source of a deal’s lead, as the rule for what is sourced does, unless the deal’s own is asked for', () => {
    expect(groups('deals_won', '2026-02', 'source')).toEqual([
      ['web', 1],
      [null, 2],
    ]);
    expect(groups('deals_won', '2026-02', 'deal_source')).toEqual([
      ['Referral', 1],
      [null, 2],
    ]);
  });

  it('has only those among what the filter lets through', () => {
    const where = [{ attribute: 'owner', not: false, values: ['Ana'] }];
    expect(groups('volume.mql', '2026-01', 'source', where)).toEqual([
      ['web', 1],
      [null, 1],
    ]);
  });

  it('has no value by an attribute that only the deals have, in no group and under no filter', () => {
    expect(groups('volume.mql', '2026-01', 'region')).toEqual([[null, null]]);
    const where = [{ attribute: 'region', not: false, values: ['North'] }];
    expect(ask(leads, 'volume.mql', '2026-01', { where }).noValue).toBe('not_configured');
    expect(ask(leads, 'deals_won', '2026-02', { where }).value).toBe(1);
  });

  it('says of each group why there is no value', () => {
    expect(groups('volume.mql', '2025-01', 'owner')).toEqual([
      ['Ana', null],
      ['Ben', null],
      [null, null],
    ]);
  });
});

describe('filters', () => {
  const count = (...where: MeasureQuery['where']) => ask(leads, 'volume.mql', '2026-01', { where }).value;

  it('lets through alternatives of one attribute, and what holds for all attributes', () => {
    expect(count({ attribute: 'source', not: false, values: ['web', 'Web'] })).toBe(2);
    expect(
      count(
        { attribute: 'source', not: false, values: ['web', 'Web'] },
        { attribute: 'owner', not: false, values: ['Ben'] },
      ),
    ).toBe(1);
  });

  it('takes blanks for none of the values, and the empty value for blanks', () => {
    expect(count({ attribute: 'source', not: true, values: ['web', 'Web'] })).toBe(2);
    expect(count({ attribute: 'source', not: false, values: [''] })).toBe(1);
    expect(count({ attribute: 'source', not: true, values: [''] })).toBe(3);
  });

  it('has no value by an attribute that no export has', () => {
    expect(count({ attribute: 'nonsense', not: false, values: ['x'] })).toBeNull();
  });

  it('filters deals through their lead', () => {
    const where = [{ attribute: 'owner', not: false, values: ['Ana'] }];
    expect(ask(leads, 'revenue', '2026-02', { where }).value).toBe(3);
  });
});
