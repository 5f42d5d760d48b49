import { expect, test } from 'vitest';
import { foundLines } from '../../src/setup/found-lines.js';
import { planSetup } from '../../src/setup/plan-setup.js';
import { column, dealsFile, leadsFile, setup, surveyed } from './surveyed.js';

test('what was found is each export with its columns, and each file left out with the reason', () => {
  const leads = leadsFile({ New: 1200, MQL: 30, A: 5, B: 4, C: 3, D: 2, E: 1, 'x@example.com': 9 });
  const list = surveyed('list.csv', [column('A')], []);
  const plan = planSetup(setup([leads, dealsFile(), list]), new Map());
  expect(foundLines(plan, [{ name: 'book.xlsx', reason: 'its name ends otherwise' }])).toEqual([
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
    '  list.csv: its columns are those of no export that is known; if it is one, of deals for example, name it under exports.deals.file, and its columns under exports.deals.columns',
    '  book.xlsx: its name ends otherwise',
  ]);
});
