import { expect, it } from 'vitest';
import { buildLeads } from '../../src/leads/build-leads.js';
import { definitionOf } from '../support/definition-of.js';
import { tableOf } from '../support/tables.js';

const definition = definitionOf({ stages: { lead: { created: true } } });
const tables = new Map(
  [
    tableOf('leads', [
      { id: 'a', created: '2026-10-01' },
      { id: 'b', created: '2026-10-02' },
    ]),
    tableOf('touches', [{ lead: 'b', at: '2026-10-03', type: 'Call' }]),
  ].map((table) => [table.name, table]),
);
const joined = (forEvidence: boolean) => buildLeads(definition, tables, null, { forEvidence }).value!;

it('rows behind figures are told only where leads are joined for evidence', () => {
  const b = joined(true).ids.indexOf('b');
  expect(joined(true).rowsTelling(new Set([b]))).toHaveLength(2);
  expect([...joined(true).touches!.via]).toEqual([0]);
  expect(() => joined(false).rowsTelling(new Set([b]))).toThrow('let go when they were joined');
  expect(() => joined(false).touches!.via).toThrow('let go when they were joined');
});

it('figures have all they need either way', () => {
  const { rowsTelling: _, touches, ids, ...leads } = joined(false);
  const kept = joined(true);
  expect(leads.log).toEqual(kept.log);
  expect(leads.entered).toEqual(kept.entered);
  expect(leads.attributes).toEqual(kept.attributes);
  expect(leads.exports).toEqual(kept.exports);
  expect(touches?.type).toEqual(kept.touches?.type);
  expect(touches?.line).toEqual(kept.touches?.line);
  expect(ids.textOf(ids.indexOf('b'))).toBe('b');
});

it('tells when much has been let go', () => {
  let times = 0;
  buildLeads(definition, tables, null, { onLetGo: () => times++ });
  expect(times).toBeGreaterThan(0);
});
