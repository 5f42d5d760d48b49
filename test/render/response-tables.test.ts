import { describe, expect, it } from 'vitest';
import { explanation } from '../../src/render/explanation.js';
import { leadsHeadline } from '../../src/render/leads-headline.js';
import { renderReportTable } from '../../src/render/render-report-table.js';
import { paintsFor } from '../../src/render/table-style.js';
import type { NoValueBecause } from '../../src/report/json-values.js';
import type { MeasureItem } from '../../src/report/measure-item.js';
import { sampleLeads } from '../support/leads-document.js';
import { sampleMeasure, sampleReport, sampleTrend } from '../support/report-document.js';

const bands = {
  within_5m: 12,
  within_15m: 7,
  within_1h: 21,
  within_4h: 30,
  within_1d: 18,
  later: 31,
  none_yet: 12,
  cannot_tell: 0,
};
const parts = {
  answered: 119,
  unanswered: 12,
  cannot_tell: 0,
  p90: 22 * 3600,
  to_the_day: 3,
  bands,
  working_median: 5400,
  working_p90: 30 * 3600,
  working_bands: { ...bands, within_5m: 14, later: 29 },
};
const response = sampleMeasure({
  id: 'response_time',
  measure: 'response_time',
  name: 'Response time',
  team: 'sales',
  unit: 'seconds',
  n: 131,
  value: 3.5 * 3600,
  target: null,
  verdict: null,
  previous: null,
  trend: [],
  parts,
});
const notReached: MeasureItem = {
  ...response,
  value: null,
  no_value: 'no_data',
  no_value_because: { reason: 'not_reached', export: null, to: null, state: null },
  parts: { ...parts, p90: null, working_median: null, working_p90: null, at_least: 3.2 * 86_400 },
};

function table(item: MeasureItem, width: number | null): string {
  return renderReportTable(sampleReport([item]), { width, colour: false });
}

describe('beside a response time', () => {
  const said = (item: MeasureItem) => explanation(item, sampleReport([item])).map(([first]) => first);

  it('stand how many were handed over and not answered, the p90, working time, and what is known to the day', () => {
    expect(said(response)).toEqual([
      'of 131',
      '12 unanswered',
      'p90 22 h',
      '1.5 h of working time',
      '3 known to the day',
    ]);
  });

  it('stands who was reached, where outcomes tell', () => {
    const contacts = (contacted: number, contact_median: number | null) =>
      said({ ...response, parts: { contacted, contact_median } }).slice(1);
    expect(contacts(80, 172_800)).toEqual(['80 reached (median 2 days)']);
    expect(contacts(40, null)).toEqual(['40 reached (fewer than half)']);
    expect(contacts(0, null)).toEqual(['nobody reached']);
  });

  it('of one that is not reached, how long it is at least', () => {
    expect(said(notReached).slice(0, 3)).toEqual(['of 131', 'longer than 3.2 days', '12 unanswered']);
    expect(table(notReached, 100)).toMatch(/Response time +not reached +of 131/u);
  });

  it('an earlier period without a value says what is behind that', () => {
    const { no_value, no_value_because } = notReached;
    const previous = { ...sampleTrend(null, 1).at(0)!, no_value };
    const before = (because: NoValueBecause | null) =>
      table({ ...response, previous: { ...previous, no_value_because: because } }, null);
    expect(before(no_value_because)).toMatch(/3\.5 h +not reached/u);
    expect(before(null)).toMatch(/3\.5 h +– ¹/u);
    expect(before(null)).toContain('¹ no value: nothing was recorded from which it could be counted');
  });
});

it('a list of leads says that the median is not reached, where anything was handed over', () => {
  const document = sampleLeads();
  const headline = (n: number) => {
    const figure = {
      ...document.figure!,
      measure: 'response_time',
      value: null,
      no_value: 'no_data' as const,
      n,
    };
    return leadsHeadline({ ...document, figure }, paintsFor(false))[0];
  };
  expect(headline(6)).toMatch(/ – not reached, of 6$/u);
  expect(headline(0)).toMatch(/ – no value: nothing was recorded/u);
});

describe('the bands of a response time', () => {
  it('are a table of all hand-overs, on a clock and in working time', () => {
    expect(table(response, 100)).toContain(
      [
        'Response time, hand-overs by how soon they were answered',
        '                   ≤5 min  ≤15 min  ≤1 h  ≤4 h  ≤1 day  later  none yet  median   p90',
        '  on a clock           12        7    21    30      18     31        12   3.5 h  22 h',
        '  in working time      14        7    21    30      18     29        12   1.5 h  30 h',
        '',
      ].join('\n'),
    );
  });

  it('have a column for those that can not be told only where there are any', () => {
    const untold = { ...parts, bands: { ...bands, cannot_tell: 2 } };
    expect(table({ ...response, parts: untold }, null)).toContain("none yet  can't be told  median");
  });

  it('are left out where there is no room for all, and where nothing was handed over', () => {
    expect(table(response, 72)).toContain('≤5 min');
    expect(table(response, 72)).not.toContain('p90  ');
    expect(table(response, 60)).not.toContain('≤5 min');
    const none = Object.fromEntries(Object.keys(bands).map((band) => [band, 0]));
    const idle = {
      ...response,
      value: null,
      no_value: 'no_data',
      n: 0,
      parts: { bands: none, working_bands: none },
    } as const;
    expect(table(idle, null)).not.toContain('≤5 min');
  });
});
