import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultMeasures } from '../../src/definition/default-measures.js';
import { makeProblem } from '../../src/definition/make-problem.js';
import type { Problem } from '../../src/definition/problem.js';
import type { ProblemCode } from '../../src/definition/problem-catalogue.js';
import { renderCheckTable } from '../../src/render/render-check-table.js';
import { checkedSlas } from '../../src/report/checked-slas.js';
import { checkedExits, checkedStages } from '../../src/report/checked-stages.js';
import { buildVerdict } from '../../src/report/verdict/build-verdict.js';
import { MOVED_BY } from '../../src/report/verdict/moved-by.js';
import type { VerdictItem } from '../../src/report/verdict-document.js';
import { sampleCheck } from '../support/check-document.js';
import { slaOf } from '../support/clocks-of.js';
import { leadsOf } from '../support/leads-of.js';
import '../support/property-seed.js';

const when = fc.constantFrom('2026-01-02', '2026-01-09', '2026-02-01', 'undated');
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const lead = fc.record({ lead: maybe(when), mql: maybe(when), won: maybe(when) }).map(withoutBlanks);
const deal = fc
  .record({
    lead: maybe(fc.constant(0)),
    created: maybe(fc.constant('2026-01-05')),
    won: maybe(fc.constant('2026-01-20')),
    amount: maybe(fc.nat(500)),
  })
  .map(withoutBlanks);

function withoutBlanks<T extends object>(of: T) {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));
}

const SLA = slaOf({ starts: 'lead', stops: ['mql'], within: { kind: 'elapsed', seconds: 86_400 } });

/** Leads of three stages, with an SLA and maybe deals. */
const anyLeads = fc
  .record({
    leads: fc.array(lead, { minLength: 1, maxLength: 6 }),
    deals: maybe(fc.array(deal, { maxLength: 4 })),
  })
  .map(({ leads, deals }) =>
    leadsOf({
      asOf: '2026-02-28',
      stages: ['lead', 'mql', 'won'],
      leads,
      ...(deals === undefined ? {} : { deals }),
      also: { slas: [SLA] },
    }),
  );

const anyProblem = fc
  .record({
    code: fc.constantFrom(...(Object.keys(MOVED_BY) as ProblemCode[])),
    file: fc.constantFrom('leads.csv', 'deals.csv'),
    field: maybe(fc.constantFrom('created', 'amount', 'entered:mql', 'won')),
    count: fc.nat(9),
  })
  .map(({ code, file, field, count }) =>
    makeProblem(code, 'found', { file, count, ...(field === undefined ? {} : { field }) }),
  );

function verdictOn(leads: ReturnType<typeof leadsOf>, problems: readonly Problem[]): VerdictItem {
  return buildVerdict({
    definition: leads.definition,
    leads,
    tables: new Map(),
    findings: [],
    problems,
    sources: new Map([
      ['leads', [{ name: 'leads.csv' }]],
      ['deals', [{ name: 'deals.csv' }]],
    ] as const),
    rows: new Map([['leads', leads.count]]),
    stages: checkedStages(leads),
    exits: checkedExits(leads),
    slas: checkedSlas(leads),
    period: null,
  });
}

const BETTER = ['unusable', 'caveats', 'sound'];
const rank = (status: string) => BETTER.indexOf(status);
const rowsOf = ({ measures, slas, assumptions, goals }: VerdictItem) => [
  ...[...measures, ...assumptions, ...goals].map((row) => ['row', row] as const),
  ...slas.map((row) => ['sla', row] as const),
];

describe('a verdict', () => {
  it('has every row of the report and every SLA exactly once', () => {
    fc.assert(
      fc.property(anyLeads, fc.array(anyProblem, { maxLength: 3 }), (leads, problems) => {
        const { measures, slas } = verdictOn(leads, problems);
        const expected = defaultMeasures(leads.definition).map(({ id }) => id);
        expect(measures.map(({ id }) => id).sort()).toEqual(expected.sort());
        expect(slas.map(({ id }) => id)).toEqual([SLA.id]);
      }),
    );
  });

  it('calls sound what nothing moves, and nothing else', () => {
    fc.assert(
      fc.property(anyLeads, fc.array(anyProblem, { maxLength: 3 }), (leads, problems) => {
        const verdict = verdictOn(leads, problems);
        const rows = rowsOf(verdict).map(([, row]) => row);
        for (const { status, because } of rows) expect(status === 'sound').toBe(because.length === 0);
        expect(verdict.status === 'sound').toBe(verdict.causes.length === 0);
        expect(rank(verdict.status)).toBe(Math.min(2, ...rows.map(({ status }) => rank(status))));
        const moved = new Set(verdict.causes.flatMap(({ moves }) => [...moves.measures, ...moves.slas]));
        expect([...moved].sort()).toEqual(
          rows
            .filter(({ status }) => status !== 'sound')
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });

  it('never gets better by one more problem', () => {
    fc.assert(
      fc.property(anyLeads, fc.array(anyProblem, { maxLength: 2 }), anyProblem, (leads, problems, more) => {
        const before = new Map(
          rowsOf(verdictOn(leads, problems)).map(([kind, row]) => [kind + row.id, row.status]),
        );
        for (const [kind, { id, status }] of rowsOf(verdictOn(leads, [...problems, more])))
          expect(rank(status)).toBeLessThanOrEqual(rank(before.get(kind + id)!));
      }),
    );
  });

  it('is shown with the numbers of the JSON', () => {
    fc.assert(
      fc.property(anyLeads, fc.array(anyProblem, { maxLength: 3 }), (leads, problems) => {
        const verdict = verdictOn(leads, problems);
        const page = renderCheckTable(sampleCheck({ verdict }), { width: null, colour: false });
        const shown = page.slice(page.indexOf('\nVerdict: '));
        const sound = verdict.measures.filter(({ status }) => status === 'sound').length;
        if (verdict.status === 'caveats')
          expect(shown).toContain(`${sound} of ${verdict.measures.length} measures`);
        for (const { count, of, unit } of verdict.causes)
          if (count !== null && of !== null) expect(shown).toContain(`${count} of ${of} ${unit}`);
        expect(shown.split('\n').filter((line) => line.startsWith('- ')).length).toBe(verdict.causes.length);
      }),
    );
  });
});
