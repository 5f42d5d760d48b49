import { describe, expect, it } from 'vitest';
import type { ExportName, MeasureRow } from '../../../src/definition/definition.js';
import { makeProblem } from '../../../src/definition/make-problem.js';
import type { MeasureRef } from '../../../src/definition/measure-ref.js';
import type { Problem } from '../../../src/definition/problem.js';
import type { Table } from '../../../src/exports/table.js';
import type { Finding } from '../../../src/leads/finding.js';
import { checkedExits, checkedStages } from '../../../src/report/checked-stages.js';
import { buildVerdict } from '../../../src/report/verdict/build-verdict.js';
import { slaOf } from '../../support/clocks-of.js';
import { type LiteralLeads, leadsOf } from '../../support/leads-of.js';
import { literalCategories } from '../../support/literal-categories.js';

const FILES: readonly ExportName[] = ['leads', 'deals', 'stage_history', 'touches'];

function row(
  kind: MeasureRef['kind'],
  of: readonly number[] = [],
  where: MeasureRow['where'] = [],
): MeasureRow {
  const id = [kind, ...of].join('.');
  return {
    ...{ id, measure: { id, kind, of, sla: null }, name: id },
    ...{ team: null, withinDays: null, where, target: [] },
  };
}

/** What moves each row, by the codes, and the causes. */
function judged(
  rows: readonly MeasureRow[],
  literal: Partial<LiteralLeads> & Pick<LiteralLeads, 'leads'>,
  found: {
    readonly problems?: readonly Problem[];
    readonly findings?: readonly Finding[];
    readonly tables?: ReadonlyMap<ExportName, Table>;
  } = {},
) {
  const also = { measures: rows, ...literal.also };
  const leads = leadsOf({ stages: ['lead', 'won'], asOf: '2026-02-28', ...literal, also });
  const { problems = [], findings = [], tables = new Map() } = found;
  const verdict = buildVerdict({
    ...{ definition: leads.definition, leads, period: null, tables, findings },
    problems: [...problems, ...findings.map(({ problem }) => problem)],
    ...{ stages: checkedStages(leads), exits: checkedExits(leads), slas: [] },
    sources: new Map(FILES.map((name) => [name, [{ name: `${name}.csv` }]])),
    rows: new Map(FILES.map((name) => [name, 200])),
  });
  const because = Object.fromEntries(
    [...verdict.measures, ...verdict.slas].map(({ id, because }) => [id, because.map(({ code }) => code)]),
  );
  return { because, causes: verdict.causes, verdict };
}

const LEAD = { lead: '2026-01-01', won: '2026-01-05' };
const DEAL = { lead: 0, created: '2026-01-02', won: '2026-01-05', status: 'Won', amount: 100 };
const { created: _, ...UNCREATED } = DEAL;
const { status: __, won: ___, ...UNSTAGED } = DEAL;

describe('a blank created time of a deal', () => {
  const asked = judged([row('deals_created'), row('close_rate'), row('deals_won')], {
    leads: [LEAD],
    deals: [DEAL, UNCREATED, DEAL, UNCREATED],
  });

  it('moves what counts by it, and not how many were won', () => {
    expect(asked.because).toEqual({ deals_created: ['blank'], close_rate: ['blank'], deals_won: [] });
  });

  it('is told with how many, their ids and the key of its column', () => {
    expect(asked.causes).toMatchObject([
      {
        ...{ what: 'Some deals have no created time', count: 2, of: 4, share: 0.5, amount_share: 0.5 },
        ...{ deals: { count: 2, ids: ['D1', 'D3'] }, settings: ['exports.deals.columns.created'] },
      },
    ]);
  });

  it('of every deal makes unusable what counts by it', () => {
    const has = { created: true };
    const all = judged([row('deals_created')], { leads: [LEAD], deals: [UNCREATED], has });
    expect(all.because).toEqual({ deals_created: ['all-blank'] });
  });
});

describe('a blank stage of a deal', () => {
  const rows = [row('deals_won'), row('deals_created')];
  const deals = [DEAL, UNSTAGED];

  it('moves what counts how deals ended', () => {
    expect(judged(rows, { leads: [LEAD], deals }).because).toEqual({
      deals_won: ['blank'],
      deals_created: [],
    });
  });

  it('is no lack where the history tells it', () => {
    const dealHistory = [[], [{ at: '2026-01-03', from: '', to: 'Proposal' }]];
    expect(judged(rows, { leads: [LEAD], deals, dealHistory }).because.deals_won).toEqual([]);
  });
});

describe('a blank source', () => {
  const also = { marketingSourced: { of: 'source', values: ['Web'] } } as const;

  it('moves what Marketing sources by the won deals of such leads alone', () => {
    const leads = [{ ...LEAD, source: 'Web' }, { ...LEAD }, { ...LEAD }];
    const deals = [DEAL, { ...DEAL, lead: 1 }];
    const asked = judged([row('sourced.revenue'), row('revenue')], { leads, deals, also });
    expect(asked.because).toEqual({ 'sourced.revenue': ['blank'], revenue: [] });
    expect(asked.causes).toMatchObject([{ count: 1, of: 2, deals: { ids: ['D1'] } }]);
  });

  it('is no lack of leads without a deal', () => {
    const leads = [{ ...LEAD, source: 'Web' }, { ...LEAD }];
    expect(judged([row('sourced.revenue')], { leads, deals: [DEAL], also }).causes).toEqual([]);
  });

  it('of deals is one where their own source counts', () => {
    const deals = [{ ...DEAL, source: 'Web' }, DEAL];
    const own = { marketingSourced: { of: 'deal_source', values: ['Web'] } } as const;
    const asked = judged([row('sourced.deals')], { leads: [LEAD], deals, also: own });
    expect(asked.causes).toMatchObject([{ count: 1, of: 2, settings: ['exports.deals.columns.source'] }]);
  });
});

describe('a blank attribute', () => {
  const leads = [{ ...LEAD, segment: 'Large' }, LEAD, LEAD];
  const where = (values: string[], not = false) => [
    row('volume', [0], [{ attribute: 'segment', not, values }]),
  ];

  it('moves what is filtered by it, whichever way', () => {
    expect(judged(where(['Large']), { leads }).causes).toMatchObject([{ code: 'blank', count: 2, of: 3 }]);
    expect(judged(where(['Large'], true), { leads }).causes).toMatchObject([
      { code: 'blank', count: 2, of: 3 },
    ]);
  });

  it('is none where blanks are asked for', () => {
    expect(judged(where(['']), { leads }).causes).toEqual([]);
  });

  it('moves nothing that isn’t filtered by it', () => {
    expect(judged([row('volume', [0])], { leads }).causes).toEqual([]);
  });
});

describe('a blank of a lead', () => {
  it('of its created time is told once, and not again as an entry without a time', () => {
    const created = ['2026-01-01', undefined];
    const asked = judged([row('volume', [0]), row('volume', [1])], {
      ...{ leads: [LEAD, { won: '2026-01-05' }], created, evidence: { lead: { created: true } } },
    });
    expect(asked.because).toEqual({ 'volume.0': ['blank'], 'volume.1': [] });
  });

  it('of its status moves the stages that a status evidences', () => {
    const leads = [{ ...LEAD, status: 'New' }, LEAD];
    const evidence = { lead: { status: ['New'] } };
    const asked = judged([row('volume', [0]), row('volume', [1])], { leads, evidence });
    expect(asked.because).toEqual({ 'volume.0': ['blank'], 'volume.1': [] });
  });
});

it('cells that can’t be read are blank: the deals without an amount are told once, with the place', () => {
  const place = { file: 'deals.csv', line: 7, count: 1, field: 'amount' };
  const { amount: ____, ...without } = DEAL;
  const asked = judged(
    [row('revenue')],
    { leads: [LEAD], deals: [DEAL, without] },
    { problems: [makeProblem('numbers-unreadable', 'found', place)] },
  );
  expect(asked.causes).toMatchObject([{ code: 'blank', count: 1, of: 2, file: 'deals.csv', line: 7 }]);
});

describe('an unreadable closing date', () => {
  const unreadable = makeProblem('dates-unreadable', 'found', {
    file: 'deals.csv',
    line: 7,
    count: 1,
    field: 'closed',
  });
  const undated = makeProblem('closed-without-date', 'found', { file: 'deals.csv', line: 7, count: 1 });
  const of = (...problems: Problem[]) =>
    judged([row('deals_won')], { leads: [LEAD], deals: [DEAL] }, { problems });

  it('is no caveat where the history dates every closing', () => {
    expect(of(unreadable).because).toEqual({ deals_won: [] });
  });

  it('is one where a closing has no date', () => {
    expect(of(unreadable, undated).because.deals_won?.sort()).toEqual([
      'closed-without-date',
      'dates-unreadable',
    ]);
  });
});

describe('touches', () => {
  const rules = { contactOutcomes: ['Connected'], notBy: [], lookBackSeconds: 0 };
  const counting = { ...rules, counts: new Map([['call', ['Call']]]) };
  const stop = (stops: string[]) =>
    slaOf({ id: 'quick', starts: 'lead', stops, within: { kind: 'elapsed', seconds: 3600 } });
  const touched = (touch: object, stops: string[], touches = counting) =>
    judged([], {
      leads: [LEAD],
      touches: [
        [
          { at: '2026-01-01T01:00:00Z', type: 'Call', outcome: 'Connected' },
          { at: '2026-01-02', ...touch },
        ],
      ],
      also: { touches, slas: [stop(stops)] },
    }).because.quick;

  it('without a kind move what is stopped by kinds that count', () => {
    expect(touched({ outcome: 'Connected' }, ['touch'])).toEqual(['blank']);
    expect(touched({ outcome: 'Connected' }, ['touch'], { ...rules, counts: new Map() })).toEqual([]);
  });

  it('without an outcome move what a contact stops, where others of their kind have one', () => {
    expect(touched({ type: 'Call' }, ['contact'])).toEqual(['blank']);
    expect(touched({ type: 'Email' }, ['contact'])).toEqual([]);
    expect(touched({ type: 'Call' }, ['touch'])).toEqual([]);
  });

  it('of no lead are a caveat, however few', () => {
    const problem = makeProblem('touch-of-unknown-lead', 'found', { file: 'touches.csv', count: 1 });
    const asked = judged(
      [],
      { leads: [LEAD], touches: [[]], also: { slas: [stop(['touch'])] } },
      { problems: [{ ...problem, severity: 'note' }] },
    );
    expect(asked.causes).toMatchObject([{ code: 'touch-of-unknown-lead', count: 1, of: 200 }]);
  });
});

/** An export of these columns. */
function tableOf(name: ExportName, columns: Table['columns'], count: number): Table {
  const files = [{ name: `${name}.csv`, sha256: '', modifiedAt: null }];
  const line = Uint32Array.from({ length: count }, (_, index) => index + 2);
  return {
    ...{ name, files, count, rowsRead: count, leftOut: new Map(), columns, line },
    file: new Uint16Array(count),
  };
}

it('changes to nothing move the stages that the history evidences; rows that say nothing at all don’t', () => {
  const evidence = { lead: { status: ['New'] } };
  const of = (to: string[], from: string[]) => {
    const columns = new Map([
      ['to', literalCategories(to)],
      ['from', literalCategories(from)],
    ]);
    const tables = new Map([['stage_history', tableOf('stage_history', columns, to.length)]] as const);
    return judged([row('volume', [0]), row('volume', [1])], { leads: [LEAD], evidence }, { tables });
  };
  expect(of(['New', ''], ['', 'New']).because).toEqual({ 'volume.0': ['blank'], 'volume.1': [] });
  expect(of(['New', ''], ['', 'New']).causes).toMatchObject([{ count: 1, of: 2, line: 3 }]);
  expect(of(['New', ''], ['', '']).causes).toEqual([]);
});

describe('amounts of which nothing says the currency', () => {
  const amount = { type: 'number', values: Float64Array.of(100, 200, Number.NaN, 0) } as const;
  const of = (rates: ReadonlyMap<string, number>, currency?: string[]) => {
    const columns = new Map<string, typeof amount | ReturnType<typeof literalCategories>>([
      ['amount', amount],
    ]);
    if (currency !== undefined) columns.set('currency', literalCategories(currency));
    const tables = new Map([['deals', tableOf('deals', columns, 4)]] as const);
    return judged(
      [row('revenue'), row('deals_won')],
      { leads: [LEAD], deals: [DEAL], also: { rates } },
      { tables },
    );
  };
  const rates = new Map([['USD', 0.9]]);

  it('move amounts where rates of others are agreed', () => {
    expect(of(rates).because).toEqual({ revenue: ['currency-unnamed'], deals_won: [] });
    expect(of(rates).causes).toMatchObject([{ count: 2, of: 2 }]);
    expect(of(rates, ['USD', '', '', '']).causes).toMatchObject([{ count: 1, of: 2 }]);
  });

  it('are none where all say it, or no rate is agreed', () => {
    expect(of(rates, ['USD', 'EUR', '', '']).causes).toEqual([]);
    expect(of(new Map()).causes).toEqual([]);
  });
});

describe('deals of which none is linked', () => {
  const evidence = { won: { status: ['Customer'], deal: { on: 'won' } } } as const;
  const deals = [{ created: '2026-01-02', won: '2026-01-05', status: 'Won' }];
  const has = { lead: true, linked: false };
  const problem = makeProblem('deals-not-linked', 'found', { file: 'deals.csv', count: 1 });
  const of = (leads: LiteralLeads['leads'], problems: Problem[]) =>
    judged([row('volume', [1])], { leads, deals, has, evidence }, { problems }).verdict.measures[0]?.status;

  it('make unusable a stage that nothing else shows, and are a caveat of one that a status shows', () => {
    for (const problems of [[problem], []]) {
      expect(of([{ lead: '2026-01-01' }], problems)).toBe('unusable');
      expect(of([LEAD], problems)).toBe('caveats');
    }
  });
});

describe('statuses that nothing lists', () => {
  const evidence = { lead: { status: ['New'] } };
  const unknown = (file: string, message: string, leads: number[]) => ({
    ...{ problem: makeProblem('unknown-status', message, { file, count: leads.length }), leads, deals: [] },
  });
  const now = unknown(
    'leads.csv',
    '2 leads with a status that no stage and no exit lists: "Sales Ready"; list it under "entered"',
    [0, 1],
  );
  const then = unknown(
    'stage_history.csv',
    '1 change to a status that no stage and no exit lists, such as "Ready"; list it under "entered"',
    [1],
  );
  const differs = {
    problem: makeProblem('status-differs-from-history', 'found', { file: 'leads.csv', count: 1 }),
    ...{ leads: [1], deals: [] },
  };
  const of = (...findings: Finding[]) =>
    judged([row('volume', [0]), row('volume', [1])], { leads: [LEAD, LEAD, LEAD], evidence }, { findings });

  it('move the stages that a status evidences, and are quoted as found', () => {
    expect(of(now).because).toEqual({ 'volume.0': ['unknown-status'], 'volume.1': [] });
    expect(of(now).causes).toMatchObject([
      { what: 'Leads have a status that no stage and no exit lists: "Sales Ready"', count: 2, of: 3 },
    ]);
    expect(of(then).causes).toMatchObject([
      { what: 'Changes lead to a status that no stage and no exit lists: "Ready"' },
    ]);
  });

  it('are told once, without what only follows from them', () => {
    expect(of(now, then, differs).causes).toMatchObject([{ code: 'unknown-status', count: 2 }]);
    expect(of(now, { ...differs, leads: [1, 2] }).because['volume.0']?.sort()).toEqual([
      ...['status-differs-from-history', 'unknown-status'],
    ]);
  });
});
