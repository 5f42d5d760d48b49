import { expect, it } from 'vitest';
import { recordIds } from '../../src/leads/record-ids.js';
import { selectRecords } from '../../src/leads/records.js';
import { idColumn } from '../../src/leads/table-columns.js';
import { tableOf, testIds } from '../support/tables.js';

/** `b` twice, `c` merged into `a`, `e` created after as-of, one without an id. */
const table = tableOf('leads', [
  { id: 'a', created: '2026-10-01' },
  { id: 'b', created: '2026-10-02' },
  { id: 'c', created: '2026-10-03', merged_into: 'a' },
  { id: '', created: '2026-10-04' },
  { id: 'b', created: '2026-10-05' },
  { id: 'e', created: '2026-12-01' },
]);
const ids = recordIds(selectRecords(table, idColumn(table, 'id'), Date.parse('2026-11-01')));

it('finds the record of an id, also of one that was merged into it', () => {
  expect([0, 1, 2].map((index) => ids.textOf(index))).toEqual(['a', '', 'b']);
  expect(['a', 'b', 'c'].map((id) => ids.indexOf(id))).toEqual([0, 2, 0]);
});

it('finds none of an id that is later, blank, unknown, or read only afterwards', () => {
  expect(['e', '', 'nobody'].map((id) => ids.indexOf(id))).toEqual([-1, -1, -1]);
  testIds.intern('read afterwards');
  expect(ids.indexOf('read afterwards')).toBe(-1);
});

it('knows no ids of an export without a column of them', () => {
  const none = recordIds(selectRecords(table, null, Date.parse('2026-11-01')));
  expect([none.textOf(0), none.indexOf('a')]).toEqual(['', -1]);
});
