import { describe, expect, it } from 'vitest';
import { buildFunnel, type FunnelQuestion } from '../../src/report/build-funnel.js';
import { funnelSchema } from '../../src/report/funnel-document.js';
import { type LiteralLeads, leadsOf } from '../support/leads-of.js';
import { measureRow } from '../support/measure-row.js';
import { sampleQuestion } from '../support/report-question.js';

const stages = ['lead', 'mql', 'won'];
const literal = {
  stages,
  asOf: '2026-11-15',
  leads: [
    { lead: '2026-09-01', mql: '2026-09-03', won: '2026-09-11', source: 'Web' },
    { lead: '2026-10-01', mql: '2026-10-02', won: '2026-10-12', source: 'Web' },
    { lead: '2026-10-05', mql: '2026-10-06' },
  ],
} as const satisfies LiteralLeads;

function funnelOf(period: string, question: Partial<FunnelQuestion> = {}, also = {}) {
  const leads = leadsOf({ ...literal, also });
  const open = { from: null, to: null, withinDays: null };
  const document = buildFunnel(leads, { ...sampleQuestion(leads, period), ...open, ...question });
  expect(funnelSchema.parse(document)).toEqual(document);
  return document;
}

const spans = ({ cohorts }: ReturnType<typeof funnelOf>) =>
  cohorts.map(({ period, from, to, within_seconds }) => `${period} ${from}-${to} ${within_seconds}`);

describe('buildFunnel', () => {
  it('shows neighbours and the whole path, without a window', () => {
    expect(spans(funnelOf('2026-10'))).toEqual([
      '2026-10 lead-mql null',
      '2026-10 mql-won null',
      '2026-10 lead-won null',
    ]);
  });

  it('shows a cohort per review period, and one of them all', () => {
    const { cohorts } = funnelOf('2026-09..2026-10', { from: 1, to: 2 });
    expect(cohorts.map(({ period, entered, reached, open }) => ({ period, entered, reached, open }))).toEqual(
      [
        { period: '2026-09', entered: 1, reached: 1, open: 0 },
        { period: '2026-10', entered: 2, reached: 1, open: 1 },
        { period: '2026-09..2026-10', entered: 3, reached: 2, open: 1 },
      ],
    );
  });

  it('shows a period that is not whole review periods as one cohort', () => {
    expect(spans(funnelOf('2026-09-15..2026-10-14', { from: 0, to: 1 }))).toEqual([
      '2026-09-15..2026-10-14 lead-mql null',
    ]);
    expect(spans(funnelOf('all', { from: 0, to: 1 }))).toEqual(['all lead-mql null']);
  });

  it('shows the windows that were agreed on for the pair, the shortest first', () => {
    const measures = [90, 30, 90].map((withinDays) =>
      measureRow('conversion.mql.won', { stages }, { withinDays }),
    );
    const others = [measureRow('close_rate', { stages }, { withinDays: 7 })];
    expect(spans(funnelOf('2026-10', { from: 1 }, { measures: [...measures, ...others] }))).toEqual([
      '2026-10 mql-won null',
      '2026-10 mql-won 2592000',
      '2026-10 mql-won 7776000',
    ]);
  });

  it('shows the window asked for alone, to the path’s end where only a start is named', () => {
    const { cohorts } = funnelOf('2026-10', { from: 0, withinDays: 10 });
    // The lead of 1 October won after 11 days, one too many.
    expect(cohorts).toMatchObject([
      { from: 'lead', to: 'won', within_seconds: 864_000, entered: 2, reached: 0 },
    ]);
  });

  it('has nothing to show from a stage to itself', () =>
    expect(funnelOf('2026-10', { from: 2 }).cohorts).toEqual([]));

  it('says what it knows of a cohort', () => {
    const { cohorts, stages: path } = funnelOf('2026-10', { from: 1, to: 2 });
    expect(path.map(({ id }) => id)).toEqual(stages);
    expect(cohorts).toMatchObject([
      {
        group: null,
        rate: 0.5,
        no_value: null,
        open: 1,
        exited: 0,
        cannot_tell: 0,
        mature: false,
        estimate: null,
        n: 1,
        median_seconds: 864_000,
        p90_seconds: 864_000,
      },
    ]);
  });

  it('has the groups after their whole, the blank one last', () => {
    const { cohorts, by } = funnelOf('2026-10', { from: 1, to: 2, by: 'source' });
    expect(by).toBe('source');
    expect(cohorts.map(({ group, entered, reached }) => ({ group: group?.value, entered, reached }))).toEqual(
      [
        { group: undefined, entered: 2, reached: 1 },
        { group: 'Web', entered: 1, reached: 1 },
        { group: null, entered: 1, reached: 0 },
      ],
    );
  });

  it('says why there is no cohort', () => {
    const leads = leadsOf({ ...literal, completeTo: { leads: '2026-09-30' } });
    const question = { ...sampleQuestion(leads, '2026-10'), from: 0, to: 1, withinDays: null };
    expect(buildFunnel(leads, question).cohorts).toMatchObject([
      { rate: null, no_value: 'beyond_complete_to' },
    ]);
  });
});
