import { expect, it } from 'vitest';
import { idIndex } from '../../src/leads/id-index.js';

it('finds the row that was put last for an id', () => {
  const index = idIndex(['a', 'b', 'a']);
  for (const row of [0, 1, 2]) index.put(row);
  expect([index.rowOf('a'), index.rowOf('b'), index.rowOf('c')]).toEqual([2, 1, -1]);
});

it('finds nothing before anything is put, and nothing in an empty table', () => {
  expect(idIndex(['a']).rowOf('a')).toBe(-1);
  expect(idIndex([]).rowOf('')).toBe(-1);
});

it('tells many ids apart that differ little', () => {
  const ids = Array.from({ length: 5000 }, (_, row) => `00Q${String(row).padStart(12, '0')}`);
  const index = idIndex(ids);
  for (const row of ids.keys()) index.put(row);
  expect(ids.map((id) => index.rowOf(id))).toEqual([...ids.keys()]);
  expect(index.rowOf('00Q000000005000')).toBe(-1);
});
