import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { idDictionary } from '../../src/exports/decode/id-dictionary.js';
import { exportPlan } from '../../src/exports/export-plan.js';
import { readExport } from '../../src/exports/read-export.js';
import { definitionOf } from '../support/definition-of.js';
import { problemsOf, readDeals, readLeads, valuesOf } from './support/read-leads.js';
import { sourceOf } from './support/source-of.js';

describe('readExport', () => {
  it('reads a leads export by its headers alone', async () => {
    const text = [
      'Lead ID,Lead Owner,Lead Source,Lead Status,Create Date,Email',
      '1,Omar,Web,New,2026-03-04,ann@example.com',
      '2,,"Trade Show, Berlin",MQL,2026-03-05,',
    ].join('\n');
    const { value, problems } = await readLeads(text);
    expect(problems).toEqual([]);
    expect([...value!.columns.keys()]).toEqual(['id', 'created', 'owner', 'source', 'status']);
    expect(valuesOf(value, 'id')).toEqual(['1', '2']);
    expect(valuesOf(value, 'owner')).toEqual(['Omar', null]);
    expect(valuesOf(value, 'source')).toEqual(['Web', 'Trade Show, Berlin']);
    expect(valuesOf(value, 'created')).toEqual(['date 2026-03-04T00:00:00Z', 'date 2026-03-05T00:00:00Z']);
    expect([value!.name, value!.count, value!.rowsRead]).toEqual(['leads', 2, 2]);
  });

  it('reads what the Data Loader of Salesforce writes, and 15- and 18-character ids as one', async () => {
    const leads = 'Id,CreatedDate,Status\n00QEc00000BBaeXMAT,2024-01-22T20:36:47.000+0000,New\n';
    expect(valuesOf((await readLeads(leads)).value, 'id')).toEqual(['00QEc00000BBaeX']);
    const deals = 'Id,StageName,Amount,CloseDate\n006Ec00000AieKF,Closed Won,1124741.15,2024-11-10\n';
    const { value } = await readDeals(deals);
    expect(valuesOf(value, 'status')).toEqual(['Closed Won']);
    expect(valuesOf(value, 'amount')).toEqual([1_124_741.15]);
    expect(valuesOf(value, 'closed')).toEqual(['date 2024-11-10T00:00:00Z']);
  });

  describe('of snapshots', () => {
    const columns = { columns: { id: 'Id', status: 'Status' } };
    const snapshot = { at: 0, until: 0, text: '1970-01-01' };
    const snapshots = (...texts: string[]) =>
      readLeads(
        texts.map((text, index) => ({ ...sourceOf(text, `${index}.csv`), snapshot })),
        columns,
      );

    it('takes a column that the definition names from those that have it', async () => {
      const outcome = await snapshots('Id\n1\n', 'Id,Status\n1,New\n');
      expect(problemsOf(outcome)).toEqual(['column-not-in-all-files×1']);
      expect(valuesOf(outcome.value, 'status')).toEqual([null, 'New']);
      expect(outcome.value!.files[0]!.lacks).toContain('status');
    });

    it('needs it in one of them, and the ids in all', async () => {
      const none = await snapshots('Id\n1\n', 'Id\n1\n');
      expect([none.value, problemsOf(none)]).toEqual([null, ['column-missing:1', 'column-missing:1']]);
      const withoutId = await snapshots('Id,Status\n1,New\n', 'Status\nNew\n');
      expect([withoutId.value, problemsOf(withoutId)]).toEqual([null, ['column-missing:1']]);
    });

    it('is no matter of other files', async () => {
      const files = await readLeads(['Id\n1\n', 'Id,Status\n1,New\n'], columns);
      expect([files.value, problemsOf(files)]).toEqual([null, ['column-missing:1']]);
    });
  });

  it('reads deals that have no id by their lead', async () => {
    const text = 'mql_id,won_date\na1,2018-02-26 19:58:54\n,2018-03-01 10:00:00\n';
    const outcome = await readDeals(text, { columns: { lead: 'mql_id', closed: 'won_date' } });
    expect(valuesOf(outcome.value, 'lead')).toEqual(['a1']);
    expect(valuesOf(outcome.value, 'closed')).toEqual(['2018-02-26T19:58:54Z']);
    expect(problemsOf(outcome)).toEqual(['rows-without-id:3×1']);
  });

  it('keeps the name, hash and age of each file, and where each row came from', async () => {
    const text = 'Id\n1\n"2"\n';
    const files = [sourceOf(text, 'a.csv'), { ...sourceOf('Id\n\n3', 'b.csv'), modifiedAt: 7 }];
    const { value } = await readLeads(files);
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(value!.files[0]).toMatchObject({ name: 'a.csv', sha256, modifiedAt: 0 });
    expect(value!.files[1]).toMatchObject({ name: 'b.csv', modifiedAt: 7 });
    expect([[...value!.file], [...value!.line]]).toEqual([
      [0, 0, 1],
      [2, 3, 3],
    ]);
  });

  it('lets files differ in the order of their columns, delimiter, and in columns that nobody asked for', async () => {
    const outcome = await readLeads(['Id,Lead Source,Fax\n1,Web,5\n', 'Lead Source;Id\nWeb;2\nFair;3']);
    expect(valuesOf(outcome.value, 'id')).toEqual(['1', '2', '3']);
    expect(outcome.value!.columns.get('source')).toMatchObject({ values: ['', 'Web', 'Fair'] });
    expect(outcome.problems).toEqual([]);
  });

  it('tells what is wrong with every file at once', async () => {
    const outcome = await readLeads(['', 'PK\x03\x04', 'Id\n1\n']);
    expect(outcome.value).toBeNull();
    expect(outcome.problems.map(({ code, file }) => `${file} ${code}`)).toEqual([
      'leads-1.csv file-empty',
      'leads-2.csv file-not-csv',
    ]);
  });

  it('counts every row: those it uses and, by reason, those it leaves out', async () => {
    const text = [
      'Id,Status,Create Date',
      '1,New,2026-01-01',
      '',
      '2,Old,2026-01-01',
      '3,New',
      '4,New,2026-01-01,more',
      '5,New,2026-01-01,,',
      ',New,2026-01-01',
      ',,',
      'n/a,New,2026-01-01',
      '6,"Ne"w,2026-01-01',
      'Grand Totals (6 records),New,',
      'Confidential Information - Do Not Distribute',
    ].join('\n');
    const outcome = await readLeads(text, { only: { Status: ['New', 'Newer'] } });
    expect(valuesOf(outcome.value, 'id')).toEqual(['1']);
    expect([outcome.value!.count, outcome.value!.rowsRead]).toEqual([1, 12]);
    expect(problemsOf(outcome)).toEqual([
      'rows-blank:3×2',
      'rows-not-asked-for:4×1',
      'rows-ragged:5×3',
      'rows-without-id:8×2',
      'rows-broken-quote:11×1',
      'rows-totals:12×1',
      'rows-footer:13×1',
    ]);
  });

  it('names the first lines and says how many more there are', async () => {
    const { problems } = await readLeads(`Id,Status\n${'x\n'.repeat(5)}1,New\n`);
    expect(problems[0]!.message).toContain("header's 2 (lines 2, 3, 4 and 2 more)");
    expect(problems[0]).toMatchObject({ file: 'leads.csv', line: 2, count: 5 });
  });

  it.each([
    'TOTAL:',
    'Total',
    'Totals (1.204 records)',
    'Grand Totals (3 records)',
    'Grand Total (2)',
    'Subtotal',
    'Sum',
    'Summe',
    'Gesamt',
    'Gesamtsumme',
  ])('leaves out %s as totals', async (label) => {
    const outcome = await readDeals(`Id,Stage,Amount\n1,Won,5\n${label},,5\n`);
    expect(valuesOf(outcome.value, 'id')).toEqual(['1']);
    expect(problemsOf(outcome)).toEqual(['rows-totals:3×1']);
  });

  it('leaves out totals with a count in a column of texts, but no row with words there', async () => {
    const text = 'Id,Status,Create Date\n1,New,2026-03-04\nTotal,99,\nSum,New,\n';
    const outcome = await readLeads(text);
    expect(valuesOf(outcome.value, 'id')).toEqual(['1', 'Sum']);
    expect(problemsOf(outcome)).toContain('rows-totals:3×1');
  });

  it('takes a lead for none of the totals, though it or its company is called Total', async () => {
    const text = 'Company,Id,Create Date\nTotal,1,2026-03-04\nSumme,2,\nNord,Total,2026-03-04\nTotal,,\n';
    const outcome = await readLeads(text);
    expect(valuesOf(outcome.value, 'id')).toEqual(['1', '2', 'Total']);
    expect(problemsOf(outcome)).toEqual(['rows-totals:5×1']);
  });

  it('leaves out the footer of a report as such, with its title and its company', async () => {
    const footer = [
      '',
      'My Leads',
      'Copyright © 2000-2026 salesforce.com, inc. All rights reserved.',
      'Confidential Information - Do Not Distribute',
      'Generated By:  Somebody  11/2/2026 9:00 AM',
      'Acme',
    ];
    const text = `Id,Status,Create Date\n1,New,2026-03-04\n${footer.join('\n')}\n`;
    for (const encoding of ['utf8', 'latin1'] as const) {
      const outcome = await readLeads(Buffer.from(text, encoding));
      expect(valuesOf(outcome.value, 'id')).toEqual(['1']);
      expect(problemsOf(outcome)).toEqual(['rows-blank:3×1', 'rows-footer:4×5']);
    }
  });

  it('leaves out a footer that is padded to the width of the rows', async () => {
    const footer = [
      'Copyright (c) 2026 Acme',
      'Confidential Information - Do Not Distribute',
      'Generated by me',
    ];
    const text = `Id,Status,Create Date\n1,New,2026-03-04\n${footer.map((line) => `${line},,\n`).join('')}`;
    const outcome = await readLeads(text);
    expect(valuesOf(outcome.value, 'id')).toEqual(['1']);
    expect(problemsOf(outcome)).toEqual(['rows-footer:3×3']);
  });

  it('takes a row for no footer that has more than its words, nor one far from a footer', async () => {
    const outcome = await readLeads('Id,Status\nalone\n1,New\nGenerated by 2,New\nalone\n');
    expect(valuesOf(outcome.value, 'id')).toEqual(['1', 'Generated by 2']);
    expect(problemsOf(outcome)).toEqual(['rows-ragged:2×2']);
  });

  it('leaves out a header that comes again, and reads on', async () => {
    const text = '"Lead ID",Fax,Lead Status\n1,5,New\nLead ID,,lead status \n2,5,New\nLead ID,5,New\n';
    const outcome = await readLeads(text, { only: { 'Lead Status': ['New'] } });
    expect(valuesOf(outcome.value, 'id')).toEqual(['1', '2', 'Lead ID']);
    expect(problemsOf(outcome)).toEqual(['rows-header-again:3×1']);
  });

  it('takes a row without the cells of columns that have no header', async () => {
    const outcome = await readLeads('Id,Status,,\n1,New\n2,New,,\n3,New,x,y\n');
    expect(valuesOf(outcome.value, 'id')).toEqual(['1', '2', '3']);
    expect(outcome.problems).toEqual([]);
  });

  it('leaves out a row with a comma too many, though its last cells are blank', async () => {
    // Unquoted, Berlin, Mitte would shift the status into the column of the date.
    const text = 'Id,City,Status,Create Date\n1,Bonn,New,2026-03-04\n2,Berlin, Mitte,New,\n3,Ulm,New,\n';
    const outcome = await readLeads(text);
    expect(valuesOf(outcome.value, 'id')).toEqual(['1', '3']);
    expect(problemsOf(outcome)).toEqual(['rows-ragged:3×1']);
  });

  it('takes rows that all end with the same surplus of blank cells, and no others', async () => {
    const text = 'Id,City,Status\n1,Bonn,New,,\n2,Berlin, Mitte,New,,\n\n3,Ulm,New,,\n4,Trier,,,\nFooter\n';
    const outcome = await readLeads(text);
    expect(valuesOf(outcome.value, 'id')).toEqual(['1', '3', '4']);
    expect(problemsOf(outcome)).toEqual(['rows-ragged:3×2', 'rows-blank:4×1']);
    expect(outcome.problems[0]!.message).toContain(
      "than the header's 3 and the 2 blank ones that rows end with",
    );
  });

  it('takes no surplus where a row fits the header as it is, before or after', async () => {
    for (const order of [
      ['1,New', '2,New,'],
      ['2,New,', '1,New'],
    ]) {
      const outcome = await readLeads(['Id,Status', ...order].join('\n'));
      expect(valuesOf(outcome.value, 'id')).toEqual(['1']);
    }
  });

  it('finds the header below a title, and says so', async () => {
    const outcome = await readLeads('Leads of March\n"as of today, all"\n\nId;Lead Source\n1;Web\n');
    expect(valuesOf(outcome.value, 'source')).toEqual(['Web']);
    expect([...outcome.value!.line]).toEqual([5]);
    expect(problemsOf(outcome)).toEqual(['lines-before-header:4']);
  });

  it.each([',', ';', '\t', '|'])(
    'knows the delimiter %j, also where cells hold the others',
    async (delimiter) => {
      const cells = ['1', '"a,b;c\td|e"', 'x'].join(delimiter);
      const text = `${['Id', 'Lead Source', 'Note'].join(delimiter)}\n${cells}\n`;
      expect(valuesOf((await readLeads(text)).value, 'source')).toEqual(['a,b;c d|e']);
    },
  );

  it('leaves out nothing more than the row when a quote is broken', async () => {
    const text = 'Id,Lead Source\n1,"Web\n2,Fair\n3,"x""y"\n4,a "b" c\n5,"Web\n';
    const outcome = await readLeads(text);
    expect(valuesOf(outcome.value, 'id')).toEqual(['2', '3']);
    expect(problemsOf(outcome)).toEqual(['rows-broken-quote:2×3']);
    expect(outcome.value!.rowsRead).toBe(5);
  });

  it('warns of a cell that holds rows, for two stray quotes far apart make one of all between them', async () => {
    const lines = [
      'Id;Lead Source;City',
      '1;"Web;Bonn',
      '2;Fair;Ulm',
      '3;Fair;Ulm',
      '4;Fair;Ulm',
      '5;Web";Bonn',
      '6;Web;',
    ];
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const outcome = await readLeads(lines.join(lineEnd));
      expect(valuesOf(outcome.value, 'id')).toEqual(['1', '6']);
      expect(problemsOf(outcome)).toEqual(['cell-swallows-rows:2×3']);
    }
    // Nor is the row that swallowed them one that counts, where it has a cell too few.
    const ragged = await readLeads(['Id;City', '1;2"', '"2;Ulm', '3;Ulm', '4;Ulm"', '5;Ulm'].join('\n'));
    expect(problemsOf(ragged)).toContain('cell-swallows-rows:3×3');
  });

  it('does not take every cell of several lines for swallowed rows', async () => {
    const notes = ['"Dear Ann,\nthanks, and see you, soon\n\nBob"', '"a,b,c\nno more"', '"1\n2\n3"'];
    const outcome = await readLeads(
      ['Id,Note,City', ...notes.map((note, row) => `${row},${note},x`)].join('\n'),
    );
    expect(problemsOf(outcome)).toEqual([]);
  });

  it('tells how far it is', async () => {
    const text = 'Id\n1\n2\n';
    const pieces: number[] = [];
    const plan = exportPlan(definitionOf({ stages: { lead: { created: true } } }), 'leads');
    const onBytes = (bytes: number) => void pieces.push(bytes);
    await readExport(plan, [sourceOf(text, 'a.csv', 5), sourceOf(text, 'b.csv')], idDictionary(), {
      onBytes,
    });
    expect(pieces).toEqual([5, 2, 7]);
  });

  it('adds up what several files leave out, by reason', async () => {
    const { value } = await readLeads(['Id,City\n1,a\n\n,b\n', 'Id\n2\n\n\n2,3\n']);
    expect([...value!.leftOut]).toEqual([
      ['rows-blank', 3],
      ['rows-without-id', 1],
      ['rows-ragged', 1],
    ]);
    expect([value!.count, value!.rowsRead]).toEqual([2, 7]);
  });

  it('gives equal ids of exports that are read together one code', async () => {
    const leads = (await readLeads('Id\n00QEc00000BBaeXMAT\n')).value!.columns.get('id');
    const deals = (await readDeals('Id,Lead ID\n1,00QEc00000BBaeX\n')).value!.columns.get('lead');
    expect(leads).toEqual(deals);
  });

  it('is not confused by a header named __proto__', async () => {
    const text = '__proto__,constructor\n1,x\n';
    const settings = { columns: { id: '__proto__' }, attributes: { constructor: 'constructor' } };
    const { value } = await readLeads(text, settings);
    expect(valuesOf(value, 'id')).toEqual(['1']);
    expect(valuesOf(value, 'attribute:constructor')).toEqual(['x']);
  });

  it('hands on an error that is none of a source', async () => {
    const broken = {
      name: 'leads.csv',
      read: () => {
        throw new TypeError('a bug');
      },
    };
    await expect(readLeads([broken])).rejects.toThrow('a bug');
  });
});
