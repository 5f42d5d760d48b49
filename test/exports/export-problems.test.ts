import { describe, expect, it } from 'vitest';
import type { ExportDefinition } from '../../src/definition/definition.js';
import type { Outcome } from '../../src/definition/problem.js';
import { exportProblems } from '../../src/definition/problems/export-problems.js';
import type { Source } from '../../src/exports/source.js';
import type { Table } from '../../src/exports/table.js';
import { readDeals, readLeads } from './support/read-leads.js';
import { failingSource } from './support/source-of.js';

type Code = keyof typeof exportProblems;
interface Case {
  readonly files: string | readonly (string | Source)[];
  readonly settings?: Partial<ExportDefinition>;
  readonly deals?: true;
  readonly says: string;
}

const onlyNew = { only: { Status: ['New'] } };
const created = { columns: { created: 'Create Date' } };

/** One smallest input for each problem, and a part of what is said of it. */
const cases: Readonly<Record<Code, Case>> = {
  'export-without-file': { files: [], says: '--export leads=FILE' },
  'file-unreadable': { files: [failingSource('unreadable', 'it cannot be read')], says: 'it cannot be read' },
  'file-changed': { files: [failingSource('changed', 'it changed', 'Id\n1\n')], says: 'it changed' },
  'file-empty': { files: ' \n\n', says: 'is empty' },
  'file-not-csv': { files: '<html>', says: 'this is an HTML page' },
  'header-missing': { files: '1,2026-03-04,ann@example.com\n', says: 'no header was found' },
  'column-missing': {
    files: 'Id,Creation Date\n1,2026-03-04\n',
    settings: created,
    says: 'column "Create Date" (exports.leads.columns.created) is missing — did you mean "Creation Date"?',
  },
  'column-twice': {
    files: 'Id,Status,status *\n1,New,Old\n',
    settings: { columns: { status: 'Status' } },
    says: 'as columns 2 and 3',
  },
  'column-not-in-all-files': { files: ['Id\n1\n', 'Id,Status\n1,New\n'], says: 'no column "Status"' },
  'lines-before-header': { files: 'Report\nId\n1\n', says: 'the header is on line 2' },
  'file-without-rows': { files: 'Id\n', says: 'a header and no rows' },
  'text-damaged': { files: 'Id\n\ufffd\n', says: '1 character is damaged' },
  'rows-blank': { files: 'Id\n\n1\n', says: '1 row is blank (line 2)' },
  'rows-ragged': { files: 'Id\n1\n2,3\n', says: '1 row has fewer or more cells' },
  'rows-broken-quote': { files: 'Id\n1\n"2\n', says: 'a quote that is not closed' },
  'rows-too-large': {
    files: `Id\n1\n"${'x'.repeat(16 * 1024 * 1024)}"\n`,
    says: 'larger than 16 MB (line 3)',
  },
  'rows-without-id': { files: 'Id,Status\n1,New\n,New\n', says: '1 row has no id (line 3)' },
  'rows-totals': { files: 'Id\n1\nTotal\n', says: '1 row is totals' },
  'rows-not-asked-for': {
    files: 'Id,Status\n1,New\n2,Old\n',
    settings: onlyNew,
    says: 'only: asks for (line 3)',
  },
  'date-pattern-invalid': {
    files: 'Id\n1\n',
    settings: { dates: { all: ['DD/MM/YYYY'], byColumn: {} } },
    says: '"DD" is no token',
  },
  'date-order-unknown': { files: 'Id,Create Date\n1,03/04/2026\n', says: 'under dates:' },
  'dates-unreadable': {
    files: 'Id,Create Date\n1,soon\n',
    says: '1 cell of column "Create Date" is no date',
  },
  'dates-out-of-range': { files: 'Id,Create Date\n1,1900-01-01\n', says: 'outside the years 1990 to 2100' },
  'decimal-sign-unknown': {
    files: 'Id|Amount\n1|1,200\n',
    deals: true,
    says: 'with two decimals (1,200.00)',
  },
  'numbers-unreadable': {
    files: 'Id,Amount\n1,much\n',
    deals: true,
    says: '1 cell of column "Amount" is no number',
  },
  'placeholders-empty': { files: 'Id,Create Date\n1,-\n', says: 'is a placeholder' },
};

function outcomeOf({ files, settings, deals }: Case): Promise<Outcome<Table>> {
  return deals === true ? readDeals(files, settings) : readLeads(files, settings);
}

describe('problems of exports', () => {
  it.each(Object.entries(cases) as [Code, Case][])('%s', async (code, one) => {
    const outcome = await outcomeOf(one);
    const problem = outcome.problems.find((found) => found.code === code);
    expect(problem?.message).toContain(one.says);
    expect(problem!.severity).toBe(exportProblems[code].severity);
    expect(problem!.message.endsWith('.')).toBe(false);
    // There is a table only where nothing is an error.
    expect(outcome.value === null).toBe(outcome.problems.some(({ severity }) => severity === 'error'));
  });

  it('never prints cells of what may be rows', async () => {
    const { problems } = await readLeads('Emil,emil@example.com,17\nAnna,anna@example.com,18\n', {
      columns: { id: 'Email' },
    });
    expect(problems.map(({ code }) => code)).toEqual(['header-missing']);
    expect(JSON.stringify(problems)).not.toMatch(/emil@|Emil|anna/);
  });

  it('offers the nearest header, else what there is', async () => {
    const { problems } = await readLeads('Id,Stage\n1,New\n', {
      columns: { source: 'Origin', status: 'Stages' },
    });
    expect(problems.map(({ message }) => message)).toEqual([
      'column "Origin" (exports.leads.columns.source) is missing; the file has "Id", "Stage"',
      'column "Stages" (exports.leads.columns.status) is missing — did you mean "Stage"?',
    ]);
  });

  it('names every key that asks for a header that is missing', async () => {
    const { problems } = await readLeads(
      'Id,Datum MQL,Datum\n1,,\n',
      { attributes: { qualified: 'MQL Datum' }, only: { Typ: ['x'] } },
      {
        stages: { lead: { created: true }, mql: { column: 'MQL Datum' } },
        exits: { rejected: { status: ['Rejected'], reason: 'Typ' } },
      },
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'column "MQL Datum" (exports.leads.attributes.qualified, stages.mql.entered.column) is missing — did you mean "Datum MQL" or "Datum"?',
      'column "Typ" (exits.rejected.reason.column, exports.leads.only) is missing; the file has "Id", "Datum MQL", "Datum"',
    ]);
  });

  it('leaves a doubled column aside where the definition does not name it, and says so', async () => {
    const { value, problems } = await readLeads('Id,Status,Status,Fax,Fax\n1,New,Old,5,6\n');
    expect([...value!.columns.keys()]).toEqual(['id']);
    expect(problems).toMatchObject([{ code: 'column-twice', severity: 'warning' }]);
    expect((await readLeads('Id,Id\n1,1\n')).problems).toMatchObject([
      { code: 'column-twice' },
      { code: 'column-missing' },
    ]);
  });

  it('asks for the column of the ids where none is known to hold them', async () => {
    const { problems } = await readDeals('Deal,Stage\n1,Won\n');
    expect(problems[0]!.message).toMatch(
      /ids of deals: name it as exports.deals.columns.id or exports.deals.columns.lead/,
    );
  });
});
