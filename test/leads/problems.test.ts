import { describe, expect, it } from 'vitest';
import type { Definition } from '../../src/definition/definition.js';
import type { leadProblems } from '../../src/definition/problems/lead-problems.js';
import type { Table } from '../../src/exports/table.js';
import { buildLeads } from '../../src/leads/build-leads.js';
import { parseCutoff } from '../../src/time/cutoff.js';
import { UTC } from '../../src/time/zone-of.js';
import { definitionOf } from '../support/definition-of.js';
import { type LiteralRow, tableOf } from '../support/tables.js';

const definition = definitionOf({
  stages: {
    lead: { created: true },
    mql: { column: 'MQL Date', status: ['MQL'] },
    won: { deal: { on: 'won' } },
  },
  exits: { rejected: { column: 'Rejected', final: true } },
});

const day = '2026-10-01';
const leads = (...rows: LiteralRow[]) =>
  tableOf(
    'leads',
    rows.map((row, i) => ({ id: `lead-${i}`, created: day, ...row })),
  );
const deals = (...rows: LiteralRow[]) =>
  tableOf(
    'deals',
    rows.map((row, i) => ({ id: `deal-${i}`, created: day, ...row })),
  );

/** The smallest exports that bring each problem about, and nothing else. */
const smallest: Record<
  keyof typeof leadProblems,
  { tables: readonly Table[]; asOf?: string; by?: Definition }
> = {
  'no-leads-export': { tables: [] },
  'no-recorded-time': { tables: [tableOf('leads', [{ id: 'lead-0', created: '' }])] },
  'created-missing': { tables: [tableOf('leads', [{ id: 'lead-0', 'entered:mql': day }])] },
  'export-ends-early': { tables: [leads({})], asOf: '2026-10-08' },
  'later-than-as-of': { tables: [leads({}, { created: '2026-10-02' })], asOf: day },
  'status-not-known-as-of': { tables: [leads({ status: 'MQL', modified: '2026-10-02' })], asOf: day },
  'repeated-id': { tables: [leads({ id: 'a' }, { id: 'a' })] },
  'merged-records': { tables: [leads({ id: 'a' }, { merged_into: 'a' })] },
  'merged-into-unknown': { tables: [leads({ merged_into: 'gone' })] },
  'unknown-status': { tables: [leads({ status: 'Nurturing' })] },
  'status-spelling': { tables: [leads({ status: 'mql' })] },
  'deal-of-unknown-lead': { tables: [leads({}), deals({ lead: 'x' })] },
  'ids-padded-otherwise': {
    tables: [leads({ id: '1' }, { id: '23' }), deals({ lead: '1;0023' })],
  },
  'lead-of-unknown-deal': { tables: [leads({ deal: 'x' }), deals({})] },
  'amounts-rounded': { tables: [leads({}), deals({ lead: 'lead-0', amount: 1.234 })] },
  'currency-without-rate': { tables: [leads({}), deals({ lead: 'lead-0', amount: 1, currency: 'USD' })] },
  'closed-without-date': { tables: [leads({}), deals({ lead: 'lead-0', status: 'Won' })] },
  'deals-not-linked': { tables: [leads({}), deals({})] },
  'status-never-occurs': {
    tables: [
      leads({}),
      deals({ lead: 'lead-0', status: 'Gewonnen' }, { lead: 'lead-0', status: 'Lost', closed: day }),
    ],
  },
  'closed-before-created': {
    tables: [leads({}), deals({ lead: 'lead-0' }, { status: 'Won', closed: '2026-09-30' })],
  },
  'closed-before-lead': {
    tables: [
      leads({}),
      deals({ lead: 'lead-0', created: '2026-09-01', status: 'Won', closed: '2026-09-30' }),
    ],
  },
  'stages-out-of-order': { tables: [leads({ 'entered:mql': '2026-09-30' })] },
  'entry-after-final-exit': { tables: [leads({ 'entered:rejected': day, 'entered:mql': '2026-10-02' })] },
};

describe.each(Object.entries(smallest))('%s', (code, { tables, asOf, by = definition }) => {
  const at = asOf === undefined ? null : parseCutoff(asOf, UTC);
  const { value, problems } = buildLeads(by, new Map(tables.map((table) => [table.name, table])), at);

  it('comes of its smallest input alone', () => {
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('is one sentence without a full stop and without ids', () => {
    expect(problems[0]!.message).toMatch(/^[A-Z0-9].*[^.]$/);
    expect(problems[0]!.message).not.toMatch(/lead-\d|deal-\d/);
  });

  it('leaves a value, unless nothing can be joined', () => {
    expect(value === null).toBe(['no-leads-export', 'no-recorded-time', 'created-missing'].includes(code));
  });
});

describe('an outcome that never occurs', () => {
  const weightOf = (...rows: LiteralRow[]) => {
    const tables = [leads({}), deals(...rows.map((row) => ({ lead: 'lead-0', closed: day, ...row })))];
    const { problems } = buildLeads(definition, new Map(tables.map((table) => [table.name, table])), null);
    return problems.filter(({ code }) => code === 'status-never-occurs').map(({ severity }) => severity);
  };

  it('is a warning where it is won, and only a note where it is lost and others are won', () => {
    expect(weightOf({ status: 'Gewonnen' }, { status: 'Lost' })).toEqual(['warning']);
    expect(weightOf({ status: 'Proposal' }, { status: 'Won' })).toEqual(['note']);
    expect(weightOf({ status: 'Won' })).toEqual([]);
  });
});
