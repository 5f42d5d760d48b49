import { expect, test } from 'vitest';
import { fittedTable } from '../../src/render/fitted-table.js';
import { widestText } from '../../src/render/widest-text.js';

test('is as wide as the widest, in columns of a terminal', () => {
  expect(widestText(['a', '日本', 'abc'])).toBe(4);
  expect(widestText([])).toBe(0);
});

test('a table may have more rows than a call takes arguments', () => {
  const cells = Array.from({ length: 150_000 }, (_, row) => ({ text: String(row) }));
  const { lines } = fittedTable([{ key: 'row', align: 'left', importance: 1, cells }], null);
  expect([lines.length, lines.at(-1)]).toEqual([150_000, '149999']);
});
