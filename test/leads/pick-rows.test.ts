import { describe, expect, it } from 'vitest';
import type { CategoryColumn } from '../../src/exports/table.js';
import { pickCategories, pickFrom, pickTimes } from '../../src/leads/pick-rows.js';

const rows = (...of: number[]) => Uint32Array.from(of);

describe('picked cells', () => {
  it('are those of the rows, in their order, as often as they are picked', () => {
    expect(pickFrom(Float64Array.of(5, Number.NaN, 7), rows(2, 0, 2, 1))).toEqual(
      Float64Array.of(7, 5, 7, Number.NaN),
    );
    expect(pickFrom(Uint16Array.of(1, 2), rows())).toEqual(new Uint16Array(0));
  });

  it("are the column's own where all rows are picked in order", () => {
    const cells = Uint32Array.of(4, 5, 6);
    expect(pickFrom(cells, rows(0, 1, 2))).toBe(cells);
    expect(pickFrom(cells, rows(0, 2, 1))).toEqual(Uint32Array.of(4, 6, 5));
    expect(pickFrom(cells, rows(0, 1))).toEqual(Uint32Array.of(4, 5));
  });

  it('are the same where a column holds one value throughout', () => {
    expect(pickFrom(Uint8Array.of(3, 3, 3), rows(2, 0))).toEqual(Uint8Array.of(3, 3));
    expect(pickFrom(Uint32Array.of(0, 0), rows(1, 0, 1))).toEqual(Uint32Array.of(0, 0, 0));
  });
});

it('moments are unknown where the export lacks the column', () => {
  expect(pickTimes(null, rows(0, 1))).toEqual({
    at: Float64Array.of(Number.NaN, Number.NaN),
    width: Uint32Array.of(0, 0),
  });
});

it('values that count as one are one, and the column that was read stays as it is', () => {
  const read: CategoryColumn = {
    type: 'category',
    codes: Uint32Array.of(1, 2, 0, 3),
    values: ['', 'web', 'Web', 'Fair'],
  };
  const picked = pickCategories(read, rows(0, 1, 2, 3), (value) => (value === 'web' ? 'Web' : value));
  expect(picked).toEqual({
    type: 'category',
    codes: Uint32Array.of(1, 1, 0, 2),
    values: ['', 'Web', 'Fair'],
  });
  expect(read.codes).toEqual(Uint32Array.of(1, 2, 0, 3));
});
