import { expect, it } from 'vitest';
import { fileNameDate } from '../../src/leads/file-name-date.js';
import { formatDay } from '../../src/time/civil.js';

it.each([
  ['leads-2026-10-31.csv', '2026-10-31'],
  ['exports/20261031_leads.csv', '2026-10-31'],
  ['Leads_2026_10_31.csv', '2026-10-31'],
  ['leads.2026.10.31.csv', '2026-10-31'],
  ['C:\\exports\\leads 2026-10-31 (1).csv', '2026-10-31'],
  ['leads-2026-10-01_2026-10-31.csv', '2026-10-31'],
  ['report1700000000000.csv', null],
  ['leads-2026-02-30.csv', null],
  ['leads-2026-10.csv', null],
  ['2026-10-31/leads.csv', null],
  ['leads-12345678.csv', null],
])('the date in the name of %s is %s', (name, expected) => {
  const day = fileNameDate(name);
  expect(day === null ? null : formatDay(day)).toBe(expected);
});
