import { describe, expect, it } from 'vitest';
import { buildLeads } from '../../src/leads/build-leads.js';
import { parseCutoff } from '../../src/time/cutoff.js';
import { UTC } from '../../src/time/zone-of.js';
import { definitionOf } from '../support/definition-of.js';
import { type LiteralRow, tableOf } from '../support/tables.js';

const definition = definitionOf({ stages: { lead: { created: true }, won: { deal: { on: 'won' } } } });

function padded(leadIds: readonly string[], dealLeads: readonly string[]) {
  const leads: LiteralRow[] = leadIds.map((id) => ({ id, created: '2026-10-01' }));
  const deals: LiteralRow[] = dealLeads.map((lead, i) => ({ id: `d${i}`, lead, created: '2026-10-01' }));
  const { value, problems } = buildLeads(
    definition,
    new Map([tableOf('leads', leads), tableOf('deals', deals)].map((table) => [table.name, table])),
    parseCutoff('2026-10-02', UTC),
  );
  const found = problems.filter(({ code }) => code === 'ids-padded-otherwise');
  const finding = value!.findings.find(({ problem }) => problem.code === 'ids-padded-otherwise');
  return { count: found[0]?.count ?? 0, leads: finding?.leads ?? [] };
}

describe('ids that differ by zeros alone', () => {
  it('are not linked, which is told with the leads that are meant', () => {
    expect(padded(['00123', '7'], ['123', '0123', '7'])).toEqual({ count: 2, leads: [0] });
    expect(padded(['123', '124'], ['00124', '124.0', '9'])).toEqual({ count: 2, leads: [1] });
  });

  it('are two where both are there, or several could be meant', () => {
    expect(padded(['00123', '123'], ['123', '00123'])).toEqual({ count: 0, leads: [] });
    expect(padded(['00123', '0123'], ['123'])).toEqual({ count: 0, leads: [] });
  });

  it('are only those of digits', () => {
    expect(padded(['A1', '1'], ['0A1', 'x'])).toEqual({ count: 0, leads: [] });
  });
});
