import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load-definition.js';
import { loadPreset } from '../../src/definition/presets/load-preset.js';
import { cellsAt } from '../../src/exports/cells-at.js';
import { exportPlan } from '../../src/exports/export-plan.js';
import { definitionOf } from '../support/definition-of.js';
import { problemsOf, readDeals, readLeads, valuesOf } from './support/read-leads.js';
import { sourceOf } from './support/source-of.js';

const preset = loadPreset(
  `name: House CRM
exports:
  deals:
    columns:
      id: Key
      closed: [Closed on, [Won time, Lost time]]
      amount: [[Real, Planned], Worth]
      status: [[Outcome, Phase]]
      contact: [[Caller, Payer]]
`,
  'house',
).value!;

describe('a field of several columns', () => {
  it('has in each row the first that is filled', async () => {
    const { value, problems } = await readDeals(
      'Key,Lost time,Won time\n1,,2026-03-04\n2,2026-03-05,\n3,2026-03-06,2026-03-07\n4,,\n',
      { preset },
    );
    expect(valuesOf(value, 'closed')).toEqual([
      'date 2026-03-04T00:00:00Z',
      'date 2026-03-05T00:00:00Z',
      'date 2026-03-07T00:00:00Z',
      null,
    ]);
    expect(problems).toEqual([]);
  });

  it('is read from the best of the alternatives that is there, and from no other', async () => {
    const { value } = await readDeals('Key,Won time,Lost time,Closed on\n1,2026-03-04,2026-03-05,\n', {
      preset,
    });
    expect(valuesOf(value, 'closed')).toEqual([null]);
  });

  it('may be of amounts, statuses and ids as well', async () => {
    const { value } = await readDeals(
      'Key,Planned,Real,Phase,Outcome,Payer,Caller\n1,100,,Talks,,p,\n2,100,90,Talks,Won,p,c\n3,-,,,Lost,,\n',
      { preset },
    );
    expect(valuesOf(value, 'amount')).toEqual([100, 90, null]);
    expect(valuesOf(value, 'status')).toEqual(['Talks', 'Won', 'Lost']);
    expect(valuesOf(value, 'contact')).toEqual(['p', 'c', null]);
  });

  it('takes the currency that stands beside the amount which counts', async () => {
    const { value } = await readDeals('Key,Real,Planned\n1,EUR 5,USD 6\n2,,USD 7\n3,8,USD 9\n', { preset });
    expect(valuesOf(value, 'amount')).toEqual([5, 7, 8]);
    expect(valuesOf(value, 'currency')).toEqual(['EUR', 'USD', null]);
  });

  it('may have a currency beside the amounts of its further column alone', async () => {
    const { value } = await readDeals('Key,Real,Planned\n1,5,EUR 6\n2,,EUR 7\n', { preset });
    expect(valuesOf(value, 'currency')).toEqual([null, 'EUR']);
  });

  it('judges the order of days and the decimal sign of each column by itself', async () => {
    const { value, problems } = await readDeals(
      'Key,Won time,Lost time,Real,Planned\n1,31/03/2026,,"1.234,5",\n2,,03/31/2026,,"1,234.5"\n3,,04/05/2026,,"1,200"\n',
      { preset },
    );
    expect(valuesOf(value, 'closed')).toEqual([
      'date 2026-03-31T00:00:00Z',
      'date 2026-03-31T00:00:00Z',
      'date 2026-04-05T00:00:00Z',
    ]);
    expect(valuesOf(value, 'amount')).toEqual([1234.5, 1234.5, 1200]);
    expect(problems).toEqual([]);
  });

  it('is no problem where a file has one of the columns, or other ones than another file', async () => {
    const files = [
      'Key,Won time,Lost time\n1,2026-03-04,\n',
      'Key,Lost time\n2,2026-03-05\n',
      'Key,Closed on\n3,2026-03-06\n',
    ];
    const read = await readDeals(files, { preset });
    expect(valuesOf(read.value, 'closed')).toEqual([
      'date 2026-03-04T00:00:00Z',
      'date 2026-03-05T00:00:00Z',
      'date 2026-03-06T00:00:00Z',
    ]);
    expect(problemsOf(read)).toEqual([]);
    expect(read.value!.files.map(({ lacks }) => lacks?.includes('closed'))).toEqual([false, false, false]);
  });

  it('shows, as evidence, the cell that counts under its own header', async () => {
    const deals = definitionOf({ stages: {}, exports: { deals: { preset } } });
    const source = sourceOf('Key,Won time,Lost time\n1,,2026-03-05\n2,2026-03-04,\n3,,\n');
    const found = await cellsAt(exportPlan(deals, 'deals'), source, new Set([2, 3, 4]));
    expect([...found.values()].map((cells) => cells.get('closed'))).toEqual([
      { header: 'Lost time', text: '2026-03-05' },
      { header: 'Won time', text: '2026-03-04' },
      { header: 'Won time', text: '' },
    ]);
  });
});

describe('several columns that the definition names', () => {
  it('are a list in the file', () => {
    const text =
      'calendar: { time_zone: UTC }\nexports:\n  leads: l.csv\n  deals: { columns: { closed: [Won time, Lost time], id: Key } }\n' +
      'stages: [{ id: lead, entered: created }]\n';
    const { value } = loadDefinition(text, 'scorecard.yaml', () => null);
    expect(value!.exports.get('deals')).toMatchObject({
      columns: { closed: 'Won time', id: 'Key' },
      fallbacks: { closed: ['Lost time'] },
    });
  });

  const said = { columns: { id: 'Key' }, fallbacks: { id: ['Old key'] } };

  it('give the first that is filled, and a row counts with either', async () => {
    const { value } = await readLeads(
      'Key,Old key,Create Date\n7,,2026-03-04\n,8,2026-03-04\n,,2026-03-04\n',
      said,
    );
    expect(valuesOf(value, 'id')).toEqual(['7', '8']);
  });

  it('have to be there, every one', async () => {
    expect(problemsOf(await readLeads('Key,Create Date\n7,2026-03-04\n', said))).toEqual([
      'column-missing:1',
    ]);
  });
});
