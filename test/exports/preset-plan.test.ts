import { describe, expect, it } from 'vitest';
import type { ExportDefinition, ExportName } from '../../src/definition/definition.js';
import { loadPreset } from '../../src/definition/presets/load-preset.js';
import { exportPlan } from '../../src/exports/export-plan.js';
import { definitionOf } from '../support/definition-of.js';
import { problemsOf, readLeads, valuesOf } from './support/read-leads.js';

const HOUSE = `name: House CRM
footers: [Printed for, Gedruckt für]
blanks: [(none yet)]
exports:
  leads:
    columns: { id: [Key, Nr.], status: [Phase], created: [Came], contact: [Caller No, Caller], owner: [By] }
    dates: [dd/MM/yy]
    linked_by_name: [Caller]
`;
const preset = loadPreset(HOUSE, 'house').value!;
const choosy = loadPreset(`${HOUSE}    only: [{ headers: [Kind, Art], values: [Lead, Anfrage] }]\n`, 'choosy')
  .value!;

/** A leads export that names the preset, and says this itself. */
const house = (said: Partial<ExportDefinition> = {}): Partial<ExportDefinition> => ({ preset, ...said });

describe('the plan of an export with a preset', () => {
  const planOf = (said: Partial<ExportDefinition>, name: ExportName = 'leads') =>
    exportPlan(definitionOf({ stages: {}, exports: { [name]: said } }), name);
  const aliasesOf = (field: string, said: Partial<ExportDefinition>) =>
    planOf(said).fields.find((one) => one.field === field)!;

  it('looks for its headers before the built-in ones, each once', () => {
    const { aliases } = aliasesOf('id', house());
    expect(aliases.slice(0, 3)).toEqual(['key', 'nr.', 'lead id']);
    expect(aliasesOf('status', {}).aliases[0]).toBe('lead status');
    expect(new Set(aliases).size).toBe(aliases.length);
  });

  it('looks for none of them where the definition names the column', () => {
    expect(aliasesOf('id', house({ columns: { id: 'My Id' } }))).toMatchObject({
      header: 'My Id',
      aliases: [],
    });
  });

  it('is that of the definition alone for a kind of export of which the preset says nothing', () => {
    const [deals, without] = [planOf(house(), 'deals'), planOf({}, 'deals')];
    expect(deals.fields).toEqual(without.fields);
    expect(deals.only).toEqual([]);
  });
});

describe('reading an export with a preset', () => {
  it('finds its columns, and takes what it knows for nothing as blank', async () => {
    const { value, problems } = await readLeads(
      'Key,Phase,By,Came\n1,New,Rep,2026-03-04\n2,(None yet),(none yet),(none yet)\n',
      house(),
    );
    expect(valuesOf(value, 'id')).toEqual(['1', '2']);
    expect(valuesOf(value, 'status')).toEqual(['New', null]);
    expect(valuesOf(value, 'owner')).toEqual(['Rep', null]);
    expect(problems.map(({ code }) => code)).toEqual(['placeholders-empty']);
  });

  it('takes them for values where no preset says so', async () => {
    const { value } = await readLeads('Id,Status\n1,(none yet)\n');
    expect(valuesOf(value, 'status')).toEqual(['(none yet)']);
  });

  it('leaves out what it writes below the rows, in either encoding', async () => {
    const outcome = await readLeads('Key,Phase\n1,New\nPrinted for someone\nGedruckt für jemand\n', house());
    expect(problemsOf(outcome)).toEqual(['rows-footer:3×2']);
    const cp1252 = Buffer.from('Key,Phase\n1,Öd\nGedruckt für jemand\n', 'latin1');
    expect(problemsOf(await readLeads(cp1252, house()))).toEqual(['rows-footer:3×1']);
    const without = await readLeads('Key,Phase\n1,New\nPrinted for someone\n', { columns: { id: 'Key' } });
    expect(problemsOf(without)).toEqual(['rows-ragged:3×1']);
  });

  describe('of which only some rows count by the habit of the CRM', () => {
    const text = 'Key,Art,Phase\n1,Lead,New\n2,Deal,New\n3,Anfrage,Old\n';

    it('leaves out the others, and says that it was the preset', async () => {
      const outcome = await readLeads(text, house({ preset: choosy }));
      expect(valuesOf(outcome.value, 'id')).toEqual(['1', '3']);
      expect(outcome.problems.map(({ message }) => message)).toEqual([
        '1 row is not among those that only: or the preset asks for (line 3) and left out',
      ]);
    });

    it('counts all where the file has none of the columns, and says so', async () => {
      const outcome = await readLeads('Key,Phase\n1,New\n2,Old\n', house({ preset: choosy }));
      expect(valuesOf(outcome.value, 'id')).toEqual(['1', '2']);
      expect(problemsOf(outcome)).toEqual(['preset-column-missing:1']);
    });

    it('asks for what the definition says of that column in its place', async () => {
      const { value } = await readLeads(text, house({ preset: choosy, only: { ART: ['Deal'] } }));
      expect(valuesOf(value, 'id')).toEqual(['2']);
    });

    it('asks for both where the definition speaks of another column', async () => {
      const { value } = await readLeads(text, house({ preset: choosy, only: { Phase: ['New'] } }));
      expect(valuesOf(value, 'id')).toEqual(['1']);
    });
  });

  describe('whose dates it knows', () => {
    it('reads them so, and what is written otherwise as it is recognised', async () => {
      const { value, problems } = await readLeads('Key,Came\n1,04/03/26\n2,2026-05-06\n', house());
      expect(valuesOf(value, 'created')).toEqual(['date 2026-03-04T00:00:00Z', 'date 2026-05-06T00:00:00Z']);
      expect(problems).toEqual([]);
    });

    it('reads them as the definition says where it does', async () => {
      const dates = { all: ['MM/dd/yy'], byColumn: {} };
      const { value } = await readLeads('Key,Came\n1,04/03/26\n', house({ dates }));
      expect(valuesOf(value, 'created')).toEqual(['date 2026-04-03T00:00:00Z']);
    });
  });

  describe('in which names stand in place of ids', () => {
    const text = 'Key,Caller\n1,Ann Lee\n2,ann  lee\n3,Bo Ek\n';

    it('keeps no name, and warns of those that several leads have', async () => {
      const { value, problems } = await readLeads(text, house());
      const [ann, same, bo] = valuesOf(value, 'contact')!;
      expect(ann).toBe(same);
      expect(ann).not.toBe(bo);
      expect(JSON.stringify([valuesOf(value, 'contact'), problems])).not.toMatch(/ann|bo ek/i);
      expect(problems).toMatchObject([{ code: 'linked-by-name', severity: 'warning', count: 1 }]);
      expect(problems[0]!.message).toBe(
        'column "Caller" links leads by names of people, where others have ids: two of one name can\'t be told apart, and 1 name is of several leads, which share their deals and touches; where the export has a column of ids, name it as exports.leads.columns.contact',
      );
    });

    it('only notes it where every name is of one lead, though that has several rows', async () => {
      const { problems } = await readLeads('Key,Caller\n1,Ann Lee\n1,Ann Lee\n2,\n3,-\n', house());
      expect(problems[0]).toMatchObject({ code: 'linked-by-name', severity: 'note', count: null });
    });

    it('takes them for names where the definition itself names that column, and a GUID for the id that it is', async () => {
      const guid = '{0B6F3E5A-0B1C-4C1E-9A52-6B7F2F0A9D11}';
      const { value } = await readLeads(
        `Key,Caller\n1,Ann Lee\n2,${guid}\n`,
        house({ columns: { contact: 'Caller' } }),
      );
      const [name, id] = valuesOf(value, 'contact')!;
      expect(name).toMatch(/^name:[0-9a-f]{16}$/);
      expect(id).toBe('0b6f3e5a-0b1c-4c1e-9a52-6b7f2f0a9d11');
    });

    it('says nothing of it where the column is one of ids', async () => {
      const { value, problems } = await readLeads('Key,Caller No,Caller\n1,77,Ann Lee\n', house());
      expect(valuesOf(value, 'contact')).toEqual(['77']);
      expect(problems).toEqual([]);
    });
  });
});
