import { describe, expect, it } from 'vitest';
import type {
  Assumption,
  Definition,
  ExportName,
  MeasureRow,
  Sla,
} from '../../../src/definition/definition.js';
import { makeProblem } from '../../../src/definition/make-problem.js';
import type { MeasureRef } from '../../../src/definition/measure-ref.js';
import type { Problem } from '../../../src/definition/problem.js';
import { checkedSlas } from '../../../src/report/checked-slas.js';
import { checkedExits, checkedStages } from '../../../src/report/checked-stages.js';
import { buildVerdict, type VerdictQuestion } from '../../../src/report/verdict/build-verdict.js';
import { verdictSchema } from '../../../src/report/verdict-document.js';
import { slaOf } from '../../support/clocks-of.js';
import { type LiteralLeads, leadsOf } from '../../support/leads-of.js';

type Asked = Omit<LiteralLeads, 'asOf' | 'also'> & {
  readonly rows?: readonly MeasureRow[];
  readonly slas?: readonly Sla[];
  readonly also?: Partial<Definition>;
};

/** A row of the report: `volume.mql` of stage 1 is `row('volume', [1])`. */
function row(
  kind: MeasureRef['kind'],
  of: readonly number[] = [],
  withinDays: number | null = null,
): MeasureRow {
  const id = [kind, ...of].join('.');
  return {
    id,
    measure: { id, kind, of, sla: null },
    name: id,
    team: null,
    withinDays,
    where: [],
    target: [],
  };
}

/** The verdict on leads written out, with these problems beside what is found in them. */
function verdictOf(
  { rows = [], slas = [], also = {}, ...literal }: Asked,
  problems: readonly Problem[] = [],
) {
  const agreed = { measures: rows, slas, ...also };
  const leads = leadsOf({ asOf: '2026-02-28', ...literal, also: agreed });
  return judged({
    definition: leads.definition,
    leads,
    findings: leads.findings,
    problems,
    stages: checkedStages(leads),
    exits: checkedExits(leads),
    slas: checkedSlas(leads),
  });
}

const FILES: readonly ExportName[] = ['leads', 'deals', 'stage_history', 'touches'];

function judged(
  question: Omit<VerdictQuestion, 'sources' | 'rows' | 'period' | 'tables'> &
    Partial<Pick<VerdictQuestion, 'tables'>>,
) {
  const verdict = buildVerdict({
    sources: new Map(FILES.map((name) => [name, [{ name: `${name}.csv` }]])),
    rows: new Map(FILES.map((name) => [name, 200])),
    period: null,
    tables: new Map(),
    ...question,
  });
  expect(verdictSchema.parse(verdict)).toEqual(verdict);
  return verdict;
}

const statuses = ({ measures }: ReturnType<typeof verdictOf>) =>
  Object.fromEntries(measures.map(({ id, status }) => [id, status]));
const codesOf = (verdict: ReturnType<typeof verdictOf>, id: string) =>
  [...verdict.measures, ...verdict.slas].find((each) => each.id === id)?.because.map(({ code }) => code);

const PATH = { stages: ['lead', 'mql', 'won'] };
const BOTH = { lead: '2026-01-01', mql: '2026-01-02' };

describe('the rows', () => {
  it('are sound where nothing moves them', () => {
    const verdict = verdictOf({
      ...PATH,
      leads: [{ ...BOTH, won: '2026-01-03' }],
      rows: [row('volume', [1])],
    });
    expect(verdict).toMatchObject({ status: 'sound', causes: [] });
    expect(statuses(verdict)).toEqual({ 'volume.1': 'sound' });
  });

  it('have the worst first, then the order of the report', () => {
    const verdict = verdictOf({
      ...PATH,
      leads: [
        { ...BOTH, won: '2026-01-04' },
        { lead: '2026-01-01', mql: 'undated' },
      ],
      rows: [row('volume', [0]), row('volume', [1]), row('volume', [2]), row('revenue')],
    });
    expect(verdict.measures.map(({ id }) => id)).toEqual(['revenue', 'volume.1', 'volume.0', 'volume.2']);
  });

  it('are all of the default report, where none are agreed', () => {
    const verdict = verdictOf({ ...PATH, leads: [BOTH], also: { measures: null } });
    expect(verdict.measures.map(({ id }) => id).sort()).toEqual([
      'conversion.lead.mql',
      'conversion.lead.won',
      'conversion.mql.won',
      'volume.lead',
      'volume.mql',
      'volume.won',
    ]);
  });
});

describe('how entries are on record', () => {
  const leads = [
    { ...BOTH, won: '2026-01-03' },
    { lead: '2026-01-01', mql: 'undated' },
    { lead: '2026-01-01', won: '2026-01-09' },
  ];
  const rows = [
    row('volume', [0]),
    row('volume', [1]),
    row('conversion', [0, 1]),
    row('conversion', [0, 2], 90),
    row('velocity', [0, 1]),
  ];

  it('moves what counts by the time of them, and nothing else', () => {
    const verdict = verdictOf({ ...PATH, leads, rows });
    expect(codesOf(verdict, 'volume.1')).toEqual(['implied', 'undated']);
    expect(codesOf(verdict, 'velocity.0.1')).toEqual(['implied', 'undated']);
    // Without a window it is enough that MQL was reached; won has a time for all.
    expect(codesOf(verdict, 'conversion.0.1')).toEqual([]);
    expect(codesOf(verdict, 'conversion.0.2')).toEqual([]);
  });

  it('is told with its weight, its leads and the key that would mend it', () => {
    const [cause] = verdictOf({ ...PATH, leads, rows }).causes.filter(({ code }) => code === 'undated');
    // One of three that reached MQL: one dated, one implied, one undated.
    expect(cause).toMatchObject({ count: 1, of: 3, unit: 'leads', share: 1 / 3, state: 'mql' });
    expect(cause?.leads).toEqual({ count: 1, ids: ['L1'] });
    expect(cause?.settings).toEqual(['stages.mql.entered.column', 'exports.stage_history']);
    expect(cause?.moves.measures).toEqual(['volume.1', 'velocity.0.1']);
  });

  it('makes unusable what no entry of has a time', () => {
    const only = [{ lead: '2026-01-01', mql: 'undated' }];
    const verdict = verdictOf({ ...PATH, leads: only, rows });
    expect(codesOf(verdict, 'volume.1')).toEqual(['none-dated']);
    expect(statuses(verdict)).toMatchObject({ 'volume.1': 'unusable', 'conversion.0.1': 'sound' });
  });

  it('makes unusable what is never on record, though leads have passed it', () => {
    const verdict = verdictOf({ ...PATH, leads: [{ lead: '2026-01-01', won: '2026-01-09' }], rows });
    expect(codesOf(verdict, 'volume.1')).toEqual(['none-recorded']);
  });

  it('is a caveat where nobody ever got there: perhaps it is written otherwise', () => {
    const verdict = verdictOf({
      ...PATH,
      leads: [BOTH],
      rows: [row('volume', [2]), row('conversion', [1, 2])],
    });
    expect(statuses(verdict)).toEqual({ 'volume.2': 'caveats', 'conversion.1.2': 'sound' });
    expect(verdict.causes).toMatchObject([{ code: 'never-entered', settings: ['stages.won.entered'] }]);
  });
});

describe('what has no value', () => {
  it('is unusable for lack of an export', () => {
    const verdict = verdictOf({ ...PATH, leads: [BOTH], rows: [row('revenue'), row('cost_per', [0])] });
    expect(codesOf(verdict, 'revenue')).toEqual(['export-missing']);
    expect(verdict.causes.map(({ settings }) => settings)).toEqual([['exports.deals'], ['exports.spend']]);
  });

  it('is unusable for lack of a column', () => {
    const deals = [{ lead: 0, won: '2026-01-05' }];
    const verdict = verdictOf({
      ...PATH,
      leads: [BOTH],
      deals,
      rows: [row('revenue'), row('deals_created')],
    });
    const settings = Object.fromEntries(
      verdict.measures.map(({ id, because }) => [id, because[0]?.settings]),
    );
    expect(settings).toEqual({
      revenue: ['exports.deals.columns.amount'],
      deals_created: ['exports.deals.columns.created'],
    });
  });

  it('is no fault of the data where nothing happened', () => {
    const deals = [{ lead: 0, created: '2026-01-05', amount: 1 }];
    const has = { outcome: true };
    const verdict = verdictOf({ ...PATH, leads: [BOTH], deals, has, rows: [row('win_rate')] });
    expect(statuses(verdict)).toEqual({ win_rate: 'sound' });
  });

  it('is unusable where no amount is filled in, and has a caveat where some are not', () => {
    const won = { lead: 0, won: '2026-01-05' };
    const of = (deals: LiteralLeads['deals']) =>
      verdictOf({ ...PATH, leads: [BOTH], deals: deals!, has: { amount: true }, rows: [row('revenue')] });
    expect(codesOf(of([won, { lead: 0, created: '2026-01-05', amount: 5 }]), 'revenue')).toEqual([
      'all-blank',
    ]);
    const some = of([won, { ...won, amount: 5 }, { ...won, amount: 5 }]);
    expect(some.causes).toMatchObject([{ code: 'blank', count: 1, of: 3, status: 'caveats' }]);
  });
});

describe('deals without a lead', () => {
  const deals = [
    { lead: 0, created: '2026-01-03', won: '2026-01-05', amount: 300 },
    { created: '2026-01-03', won: '2026-01-06', amount: 100 },
  ];
  const rows = [row('sourced.revenue'), row('revenue'), row('conversion', [0, 2])];
  const leads = [{ ...BOTH, won: '2026-01-05', source: 'Web' }];
  const evidence = { won: { deal: { on: 'won' } } } as const;
  const also = { marketingSourced: { of: 'source', values: ['Web'] } } as const;

  it('move what needs the lead, with the share of their money', () => {
    const verdict = verdictOf({ ...PATH, evidence, leads, deals, rows, also });
    expect(statuses(verdict)).toEqual({
      'sourced.revenue': 'caveats',
      'conversion.0.2': 'caveats',
      revenue: 'sound',
    });
    expect(verdict.causes).toMatchObject([{ code: 'unlinked', count: 1, of: 2, amount_share: 0.25 }]);
  });

  it('are as they should be where the agreement counts them', () => {
    const agreed = [...rows, row('deals_created.without_lead')];
    expect(verdictOf({ ...PATH, evidence, leads, deals, rows: agreed, also }).status).toBe('sound');
  });

  it('make unusable what rests on the link where no deal has one', () => {
    const unlinked = deals.map(({ lead: _, ...deal }) => deal);
    const verdict = verdictOf({ ...PATH, evidence, leads, deals: unlinked, rows, also });
    expect(statuses(verdict)).toMatchObject({ 'sourced.revenue': 'unusable', revenue: 'sound' });
  });
});

describe('a problem', () => {
  const deals = [{ lead: 0, created: '2026-01-03', won: '2026-01-05', amount: 300 }];
  const leads = [{ ...BOTH, won: '2026-01-05' }];
  const rows = [
    row('volume', [0]),
    row('volume', [1]),
    row('revenue'),
    row('deals_created'),
    row('win_rate'),
  ];
  const moved = (...problems: Problem[]) => {
    const verdict = verdictOf({ ...PATH, leads, deals, rows }, problems);
    return verdict.measures.filter(({ status }) => status !== 'sound').map(({ id }) => id);
  };

  it.each([
    [
      'in a column moves what rests on it',
      'decimal-sign-unknown',
      'deals.csv',
      'amount',
      ['revenue', 'deals_created', 'win_rate'],
    ],
    ['in cells of deals that all have one is none', 'numbers-unreadable', 'deals.csv', 'amount', []],
    ['in a dated column moves its stage', 'dates-unreadable', 'leads.csv', 'entered:mql', ['volume.1']],
    ['in a column that nothing rests on moves nothing', 'dates-unreadable', 'leads.csv', 'modified', []],
    [
      'of unknown place moves all of its export',
      'rows-ragged',
      'leads.csv',
      undefined,
      ['volume.0', 'volume.1'],
    ],
    [
      'of deals moves what counts deals',
      'rows-ragged',
      'deals.csv',
      undefined,
      ['revenue', 'deals_created', 'win_rate'],
    ],
    ['that is a note moves nothing', 'rows-blank', 'leads.csv', undefined, []],
  ] as const)('%s', (_, code, file, field, expected) => {
    const place = { file, count: 2, ...(field === undefined ? {} : { field }) };
    expect(moved(makeProblem(code, 'found', place))).toEqual(expected);
  });

  it('is shown with the share of the rows, and the key of its column', () => {
    const problem = makeProblem('dates-unreadable', 'found', {
      ...{ file: 'leads.csv', line: 9, count: 2, field: 'entered:mql' },
    });
    const { causes } = verdictOf({ ...PATH, leads, rows: [row('volume', [1])] }, [problem]);
    // Two cells of the 200 rows of each export.
    expect(causes[0]).toMatchObject({
      count: 2,
      of: 200,
      unit: 'rows',
      share: 0.01,
      export: 'leads',
      line: 9,
    });
    expect(causes[0]?.settings).toEqual(['stages.mql.entered.column', 'exports.leads.dates']);
  });

  it('that is an error makes unusable what rests on its export', () => {
    const problem = makeProblem('currency-without-rate', 'found', { file: 'deals.csv' });
    const verdict = verdictOf({ ...PATH, leads, deals, rows }, [problem]);
    expect(statuses(verdict)).toEqual({
      ...{ revenue: 'unusable', deals_created: 'unusable', win_rate: 'unusable' },
      ...{ 'volume.0': 'sound', 'volume.1': 'sound' },
    });
  });

  it('of outcomes that never occur makes unusable what counts them', () => {
    const none = makeProblem('status-never-occurs', 'found', { file: 'deals.csv', field: 'won' });
    expect(moved(none)).toEqual(['revenue', 'win_rate']);
    expect(moved({ ...none, field: 'lost' })).toEqual(['win_rate']);
    expect(moved({ ...none, field: 'lost', severity: 'note' })).toEqual([]);
  });

  it('of deals closed before their lead came moves the way to winning, and not how many won', () => {
    const asked = [row('volume', [2]), row('velocity', [0, 2]), row('velocity', [0, 1])];
    const problem = makeProblem('closed-before-lead', 'found', { file: 'deals.csv', count: 1 });
    const evidence = { won: { deal: { on: 'won' } } } as const;
    const verdict = verdictOf({ ...PATH, evidence, leads, deals, rows: asked }, [problem]);
    expect(statuses(verdict)).toEqual({
      'velocity.0.2': 'caveats',
      'velocity.0.1': 'sound',
      'volume.2': 'sound',
    });
  });

  it('of the order of stages moves the times between them', () => {
    const asked = { ...PATH, rows: [row('velocity', [0, 1]), row('velocity', [0, 2]), row('volume', [1])] };
    // MQL ten days after winning.
    const late = [{ lead: '2026-01-01', won: '2026-01-03', mql: '2026-01-13' }];
    const problem = makeProblem('stages-out-of-order', 'found', { file: 'leads.csv', count: 1 });
    const literal = leadsOf({ asOf: '2026-02-28', ...PATH, leads: late, also: { measures: asked.rows } });
    const findings = [{ problem, leads: [0], deals: [] }];
    const verdict = judged({
      definition: literal.definition,
      leads: { ...literal, findings },
      findings,
      problems: [problem],
      stages: checkedStages({ ...literal, findings }),
      exits: [],
      slas: [],
    });
    expect(statuses(verdict)).toEqual({
      ...{ 'velocity.0.1': 'caveats', 'velocity.0.2': 'sound', 'volume.1': 'sound' },
    });
  });
});

const HOURS = { kind: 'elapsed', seconds: 4 * 3600 } as const;

describe('what is agreed beside the report', () => {
  const leads = [{ ...BOTH, won: '2026-01-05' }];

  it('has a verdict too: SLAs that nothing shows are unusable', () => {
    const sla = slaOf({ starts: 'created', within: HOURS });
    const verdict = verdictOf({ ...PATH, leads, slas: [sla] });
    expect(verdict.slas).toMatchObject([{ id: 'first-touch', status: 'unusable' }]);
    expect(verdict.slas[0]?.because[0]?.code).toBe('lacking');
  });

  it('are SLAs of which some clocks can’t be told', () => {
    // Three hours after midnight of a day that is only a date: perhaps in time, perhaps not.
    const created = ['2026-01-05', '2026-01-05T09:00:00Z'];
    const mql = ['2026-01-05', '2026-01-05T10:00:00Z'];
    const sla = slaOf({ id: 'quick', starts: 'lead', stops: ['mql'], within: HOURS });
    const of = created.map((lead, index) => ({ lead, mql: mql[index]! }));
    const verdict = verdictOf({ ...PATH, leads: of, slas: [sla] });
    expect(verdict.slas).toMatchObject([{ id: 'quick', status: 'caveats' }]);
    expect(verdict.causes[0]).toMatchObject({ code: 'cannot-tell', count: 1, of: 2, unit: 'clocks' });
    expect(verdict.causes[0]?.leads).toEqual({ count: 1, ids: ['L0'] });
  });

  it('are assumptions and goals', () => {
    const assumption: Assumption = {
      ...{
        id: 'mqls',
        measure: row('volume', [1]).measure,
        withinDays: null,
        assumed: { value: 5 },
        line: 9,
      },
      ...{ per: 'month', belongsTo: null, over: { text: 'all', of: { period: 'all' } }, where: [] },
    };
    const goals = { revenue: new Map([['2026-Q1', 100]]), marketingSourcedShare: null, jeopardyBelow: 0.5 };
    const verdict = verdictOf({
      ...PATH,
      leads: [...leads, { lead: '2026-01-01', mql: 'undated' }],
      also: { assumptions: [assumption], goals },
    });
    expect(verdict.assumptions).toMatchObject([{ id: 'mqls', status: 'caveats' }]);
    expect(verdict.goals).toMatchObject([{ id: 'revenue.2026-Q1', status: 'unusable' }]);
  });
});

describe('what could not be joined', () => {
  const { definition } = leadsOf({
    asOf: '2026-02-28',
    ...PATH,
    leads: [],
    deals: [],
    also: { measures: [row('volume', [0]), row('revenue')] },
  });
  const nothing = { leads: null, findings: [], stages: null, exits: null, slas: null };

  it('is unusable: by its own error, else by that of another export', () => {
    const problem = makeProblem('column-missing', 'found', { file: 'deals.csv', line: 1 });
    const verdict = judged({ definition, ...nothing, problems: [problem] });
    expect(codesOf(verdict, 'revenue')).toEqual(['column-missing']);
    expect(codesOf(verdict, 'volume.0')).toEqual(['not-joined']);
  });

  it('is not even named where the definition has errors', () => {
    const problem = makeProblem('unknown-key', 'found', { file: 'scorecard.yaml', line: 3 });
    expect(judged({ definition: null, ...nothing, problems: [problem] })).toMatchObject({
      status: 'unusable',
      measures: [],
      causes: [{ code: 'definition-errors', line: 3 }],
    });
  });
});
