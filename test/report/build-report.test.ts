import { describe, expect, it } from 'vitest';
import type { MeasureRow } from '../../src/definition/definition.js';
import type { Leads } from '../../src/leads/leads.js';
import { buildReport } from '../../src/report/build-report.js';
import { reportSchema } from '../../src/report/report-document.js';
import { type LiteralLeads, leadsOf } from '../support/leads-of.js';
import { measureRow } from '../support/measure-row.js';
import { sampleQuestion } from '../support/report-question.js';
import { firstTouch, slaLeads } from '../support/sla-leads.js';

const stages = ['mql', 'won'];
const row = (id: string, changes: Partial<MeasureRow> = {}) =>
  measureRow(id, { stages, slas: ['first-touch'] }, changes);

/** Two MQLs in August, three in September (one of them won after 20 days), four in October. As of 15 November. */
const literal = {
  stages,
  asOf: '2026-11-15',
  leads: [
    { mql: '2026-08-03', source: 'Web' },
    { mql: '2026-08-04', won: '2026-08-14', source: 'Fair' },
    { mql: '2026-09-01', source: 'Web' },
    { mql: '2026-09-02', won: '2026-09-22', source: 'Web' },
    { mql: '2026-09-03' },
    { mql: '2026-10-01', won: '2026-10-10', source: 'Web' },
    { mql: '2026-10-02', source: 'Fair' },
    { mql: '2026-10-03', source: 'Web' },
    { mql: '2026-10-31' },
  ],
} as const satisfies LiteralLeads;

function reportOf(measures: readonly MeasureRow[], period = '2026-10', question = {}, also = {}) {
  const leads: Leads = leadsOf({ ...literal, also: { measures, ...also } });
  const document = buildReport(leads, { ...sampleQuestion(leads, period), notes: null, ...question });
  expect(reportSchema.parse(document)).toEqual(document);
  return document;
}

describe('buildReport', () => {
  it('says of what it is', () => {
    const problems = [
      { code: 'usage', severity: 'note', message: 'm', file: null, line: null, column: null, count: null },
    ] as const;
    const where = [{ attribute: 'source', not: true, values: ['Fair'] }];
    const report = reportOf([], '2026-10', { problems, where, by: 'source', notes: '# Notes' });
    expect(report).toMatchObject({
      kind: 'scorecard.report/1',
      currency: 'EUR',
      lead_count: 9,
      as_of: '2026-11-15',
      time_zone: 'UTC',
      period: {
        id: '2026-10',
        title: 'October 2026',
        start: '2026-10-01T00:00:00Z',
        end: '2026-11-01T00:00:00Z',
        complete: true,
      },
      where: { source: { not: ['Fair'] } },
      by: 'source',
      problems,
      notes: '# Notes',
      goal: null,
    });
  });

  it('keeps what was used of each export', () => {
    const leads = leadsOf({ ...literal, completeTo: { leads: '2026-11-10' } });
    const file = { name: 'leads.csv', sha256: 'c'.repeat(64), modifiedAt: null };
    const used = {
      ...leads,
      exports: [{ name: 'leads', files: [file], rows: 11, used: 9, leftOut: 2, reasons: new Map() }],
    } as const;
    const report = buildReport(used, { ...sampleQuestion(leads, '2026-10'), notes: null });
    expect(report.exports).toEqual([
      {
        name: 'leads',
        files: [{ file: 'leads.csv', sha256: 'c'.repeat(64) }],
        rows: 11,
        used: 9,
        left_out: 2,
        complete_to: '2026-11-10',
      },
    ]);
  });

  it('measures a row against its target and the periods before', () => {
    const target = [{ from: null, value: 4 }];
    const [item] = reportOf([row('volume.mql', { team: 'marketing', target })]).measures;
    const figure = (period: string, value: number | null) => ({
      period,
      value,
      no_value: value === null ? 'no_data' : null,
      numerator: null,
      denominator: null,
    });
    expect(item).toMatchObject({
      id: 'volume.mql',
      measure: 'volume.mql',
      team: 'marketing',
      unit: 'count',
      within_seconds: null,
      where: null,
      group: null,
      value: 4,
      no_value: null,
      target: { at_least: 4 },
      verdict: 'met',
      previous: { ...figure('2026-09', 3), no_value_because: null, cannot_tell: null },
      latest_mature: null,
    });
    // Before the first record nothing is known, and that is not 0.
    expect(item?.trend).toEqual([
      figure('2026-05', null),
      figure('2026-06', null),
      figure('2026-07', null),
      figure('2026-08', 2),
      figure('2026-09', 3),
      figure('2026-10', 4),
    ]);
  });

  it('holds what the command line leaves of the leads to no target, but keeps it a commitment', () => {
    const agreed = row('volume.mql', { team: 'marketing', target: [{ from: null, value: 8 }] });
    const where = [{ attribute: 'source', not: false, values: ['Web'] }];
    expect(reportOf([agreed], '2026-10').measures[0]).toMatchObject({
      target: { at_least: 8 },
      verdict: 'missed',
    });
    expect(reportOf([agreed], '2026-10', { where }).measures[0]).toMatchObject({
      commitment: true,
      target: null,
      verdict: null,
    });
  });

  it('makes a target a ceiling where less is better', () => {
    const target = [{ from: null, value: 864_000 }];
    const [item] = reportOf([row('velocity.mql.won', { target })]).measures;
    // One lead entered won in October, nine days after it became an MQL; ten were agreed.
    expect(item).toMatchObject({ value: 777_600, n: 1, target: { at_most: 864_000 }, verdict: 'met' });
  });

  it('judges the newest mature cohort beside one that is too early', () => {
    const target = [{ from: null, value: 0.3 }];
    const [item] = reportOf([row('conversion.mql.won', { withinDays: 30, target })]).measures;
    // The MQL of 31 October has until 30 November. Of September's three one won within 30 days: 1 of 3 ≥ 30%.
    expect(item).toMatchObject({
      within_seconds: 2_592_000,
      value: 0.25,
      numerator: 1,
      denominator: 4,
      open: 1,
      mature: false,
      verdict: 'too_early',
      latest_mature: {
        period: '2026-09',
        numerator: 1,
        denominator: 3,
        target: { at_least: 0.3 },
        verdict: 'met',
      },
    });
  });

  it('has a part for every group, which no target was agreed for', () => {
    const target = [{ from: null, value: 4 }];
    const { measures } = reportOf([row('volume.mql', { target })], '2026-10', { by: 'source' });
    expect(measures.map(({ group, value, target, verdict }) => ({ group, value, target, verdict }))).toEqual([
      { group: null, value: 4, target: { at_least: 4 }, verdict: 'met' },
      { group: { attribute: 'source', value: 'Fair', folded: 0 }, value: 1, target: null, verdict: null },
      { group: { attribute: 'source', value: 'Web', folded: 0 }, value: 2, target: null, verdict: null },
      { group: { attribute: 'source', value: null, folded: 0 }, value: 1, target: null, verdict: null },
    ]);
    // Web: one in August, two in September, two in October.
    expect(measures[2]?.trend.slice(-3).map(({ value }) => value)).toEqual([1, 2, 2]);
    expect(measures[2]?.previous).toMatchObject({ period: '2026-09', value: 2 });
  });

  it('reads a group’s earlier cohorts at the age of this one, like the whole’s', () => {
    const [whole, ...groups] = reportOf([row('conversion.mql.won')], '2026-10', { by: 'source' }).measures;
    // As of 15 November October is 45 days old; at that age, on 15 October, both August and September had one win.
    expect(whole?.trend.slice(-3).map(({ numerator }) => numerator)).toEqual([1, 1, 1]);
    for (const [index, figure] of (whole?.trend ?? []).entries()) {
      const sum = groups.reduce((total, { trend }) => total + (trend[index]?.numerator ?? 0), 0);
      expect(sum).toBe(figure.numerator ?? 0);
    }
  });

  it('says why the period before has no value, of the whole and of every group', () => {
    const leads = [
      { mql: '2026-09-05', won: 'undated', source: 'Web' },
      { mql: '2026-10-05', source: 'Web' },
      { mql: '2026-10-06', source: 'Fair' },
    ] as const;
    const deals = [{ created: '2026-09-05', won: 'undated' }, { created: '2026-10-05' }] as const;
    const told = leadsOf({ ...literal, leads, deals, completeTo: { spend: '2026-09-20' }, spend: [] });
    const because = (id: string, by: string | null = null) =>
      buildReport(
        { ...told, definition: { ...told.definition, measures: [row(id)] } },
        { ...sampleQuestion(told, '2026-10'), notes: null, by },
      ).measures.map(({ previous }) => [previous?.no_value, previous?.no_value_because?.reason]);
    const untold = ['no_data', 'reached_at_unknown_time'];
    expect(because('conversion.mql.won')).toEqual([untold]);
    expect(because('conversion.mql.won', 'source')).toEqual([untold, ['undefined', undefined], untold]);
    // Won at a time unknown, as some deal of September is.
    expect(because('close_rate')).toEqual([untold]);
    expect(because('cost_per.mql')).toEqual([['beyond_complete_to', 'export_ends']]);
    expect(because('volume.mql')).toEqual([[null, undefined]]);
  });

  it('counts what can’t be told of the period before where that is a share of something', () => {
    const before = (id: string) => reportOf([row(id)]).measures[0]!.previous!.cannot_tell;
    expect([before('conversion.mql.won'), before('velocity.mql.won'), before('volume.mql')]).toEqual([
      0,
      null,
      null,
    ]);
  });

  it('applies the row’s filter and the command line’s', () => {
    const where = [{ attribute: 'source', not: false, values: ['Web', 'Fair'] }];
    const asked = [{ attribute: 'source', not: true, values: ['Fair'] }];
    const { measures } = reportOf([row('volume.mql', { where })], '2026-10', { where: asked });
    expect(measures[0]).toMatchObject({ value: 2, where: { source: ['Web'] } });
  });

  it('shows every SLA, as the row that lists it or after all others', () => {
    const other = { ...firstTouch, id: 'other', name: 'Other', team: null };
    const listed = row('sla.first-touch', {
      name: 'Ours',
      team: 'marketing',
      target: [{ from: null, value: 0.2 }],
    });
    const leads = slaLeads({ slas: [other, firstTouch], measures: [listed, row('volume.mql')] });
    const report = buildReport(leads, { ...sampleQuestion(leads, '2026-10'), notes: null });
    expect(reportSchema.parse(report)).toEqual(report);
    expect(
      report.measures.map(({ id, name, team, commitment, target, verdict }) => [
        id,
        name,
        team,
        commitment,
        target,
        verdict,
      ]),
    ).toEqual([
      // One of four is in time, two if the untold one is; 90% was agreed, 20% where a row says otherwise.
      ['sla.first-touch', 'Ours', 'marketing', true, { at_least: 0.2 }, 'met'],
      ['volume.mql', 'volume.mql', null, false, null, null],
      ['sla.other', 'Other', null, false, { at_least: 0.9 }, 'missed'],
    ]);
    expect(
      report.slas.map(({ id, target, verdict, since, compliance }) => [
        id,
        target,
        verdict,
        since,
        compliance,
      ]),
    ).toEqual([
      ['other', { at_least: 0.9 }, 'missed', null, { low: 0.25, high: 0.5 }],
      ['first-touch', { at_least: 0.2 }, 'met', null, { low: 0.25, high: 0.5 }],
    ]);
    expect(report.problems).toEqual([]);
  });

  it('is too early to judge an SLA while its period runs', () => {
    const leads = slaLeads();
    const report = buildReport(leads, { ...sampleQuestion(leads, '2026-11'), notes: null });
    const found = report.measures.find(({ id }) => id === 'sla.first-touch');
    // Nothing is due yet; what was agreed is known all the same.
    expect(found).toMatchObject({
      value: null,
      no_value: 'undefined',
      target: { at_least: 0.9 },
      verdict: 'no_data',
    });
    const dueByNow = slaLeads({}, { asOf: '2026-11-01T20:00Z' });
    const later = buildReport(dueByNow, { ...sampleQuestion(dueByNow, '2026-11'), notes: null });
    expect(later.slas[0]).toMatchObject({
      overdue: 2,
      compliance: { low: 0, high: 0 },
      verdict: 'too_early',
    });
  });

  it('has no target for a part of an SLA’s clocks, unless its row has one', () => {
    const where = [{ attribute: 'source', not: false, values: ['Web'] }];
    const leads = slaLeads({ measures: [row('sla.first-touch', { where, team: 'sales' })] });
    const { measures, slas } = buildReport(leads, { ...sampleQuestion(leads, '2026-10'), notes: null });
    expect(measures).toMatchObject([
      { commitment: false, numerator: 1, denominator: 2, target: null, verdict: null },
    ]);
    expect(slas[0]).toMatchObject({ target: { at_least: 0.9 }, verdict: 'missed' });
  });

  it('paces a volume while its period runs', () => {
    const target = [{ from: null, value: 10 }];
    const [item] = reportOf([row('volume.mql', { target })], '2026-11').measures;
    // Not twelve months on record: no pace, and no verdict yet.
    expect(item).toMatchObject({ value: 0, verdict: 'too_early' });
    expect(item?.parts).not.toHaveProperty('pace');
  });

  it('follows the first stage’s cohort along the path', () => {
    expect(reportOf([]).funnel).toEqual([
      { stage: 'mql', name: 'mql', entered: 4, reached: 4, rate: 1, open: 0 },
      { stage: 'won', name: 'won', entered: 1, reached: 1, rate: 0.25, open: 3 },
    ]);
  });

  it('has a trend of itself alone for all', () => {
    const [item] = reportOf([row('volume.mql')], 'all').measures;
    expect(item).toMatchObject({ value: 9, previous: null, trend: [{ period: 'all', value: 9 }] });
  });

  it('takes the default measures where none are agreed on', () => {
    const leads = leadsOf(literal);
    const report = buildReport(leads, { ...sampleQuestion(leads, '2026-10'), notes: null });
    expect(report.measures.map(({ id }) => id)).toEqual(['volume.mql', 'volume.won', 'conversion.mql.won']);
  });
});
