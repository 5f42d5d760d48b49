import { expect, test } from 'vitest';
import { foundLines } from '../../src/setup/found-lines.js';
import { planSetup } from '../../src/setup/plan-setup.js';
import { lineText } from './line-text.js';
import { column, dealsFile, ids, leadsFile, setup, surveyed } from './surveyed.js';

test('what was found is each export with its columns, and each file left out with the reason', () => {
  const leads = leadsFile({ New: 1200, MQL: 30, A: 5, B: 4, C: 3, D: 2, E: 1, 'x@example.com': 9 });
  const list = surveyed('list.csv', [column('A'), column('B: c'), column('ann@example.com')], []);
  const plan = planSetup(setup([leads, dealsFile(), list]), new Map());
  expect(foundLines(plan, [{ name: 'book.xlsx', reason: 'its name ends otherwise' }]).map(lineText)).toEqual([
    'leads: leads.csv · Acme CRM · 10 rows',
    '  id       Acme ID',
    '  created  Create Date: 2026-10-05 to 2026-10-05, no time of day',
    '  status   Lead Status: New 1,200, MQL 30, A 5, B 4, C 3, D 2, 2 more',
    '  source   Lead Source: Web 7, Fair 3',
    'deals: deals.csv · Acme CRM · 10 rows',
    '  id       Opportunity ID',
    '  lead     Lead ID',
    '  closed   Close Date: 2026-10-05 to 2026-10-05, no time of day',
    '  status   Stage: Closed Won 2, Closed Lost 1',
    '  amount   Amount: decimal point, EUR',
    'not used:',
    '  list.csv: its columns are those of no export that is known: A, "B: c"; if it is one, of deals for example, name it under exports.deals.file, and its columns under exports.deals.columns',
    '  book.xlsx: its name ends otherwise',
  ]);
});

function leadsWith(...columns: readonly ReturnType<typeof column>[]) {
  const file = leadsFile();
  const survey = { ...file.survey, columns: [...file.survey.columns, ...columns] };
  return planSetup(setup([{ ...file, survey }]), new Map());
}

test('attributes are told with their columns, then the columns that nothing is made of', () => {
  const plan = leadsWith(
    column('Region', { DACH: 6, Nordics: 4 }),
    column('Company Size', { Small: 5, Large: 5 }),
    column('First Name', {}, { filled: 10, distinct: 9 }),
    ids('ann@example.com'),
    column('Fax', {}, { blank: 10 }),
    column('Telex', {}, { blank: 10 }),
  );
  expect(foundLines(plan, []).map(lineText).slice(-2)).toEqual([
    '  --by     region, company_size (Company Size)',
    '  unused   First Name, 1 more, 2 without a value',
  ]);
});

test('of many columns the first are named', () => {
  const many = Array.from({ length: 50 }, (_, index) => ids(`Key ${String.fromCharCode(65 + index)}`));
  const unused = foundLines(leadsWith(...many), []).at(-1)!;
  expect([unused.parts.length, unused.parts.at(-1)]).toEqual([41, '10 more']);
});

test('a long line is broken behind a comma, and goes on below what the list is of', () => {
  const found = foundLines(
    leadsWith(column('Region', { DACH: 6, Nordics: 4 }), ids('Topic'), ids('Note')),
    [],
  );
  expect(found.at(-1)).toEqual({ parts: ['  unused   Topic,', 'Note'], indent: 11 });
});
