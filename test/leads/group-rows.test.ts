import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRows, sortGroupsByTime } from '../../src/leads/group-rows.js';

const NONE = -1;
const grouped = (count: number, recordOf: readonly number[]) => groupRows(count, Int32Array.from(recordOf));

describe('rows by record', () => {
  it('are in the order they were read, each in the group of its record', () => {
    const { first, rows } = grouped(3, [2, 0, NONE, 2, 0]);
    expect([...first]).toEqual([0, 2, 2, 4]);
    expect([...rows]).toEqual([1, 4, 0, 3]);
  });

  it('are none of none', () => {
    expect([...grouped(0, []).first]).toEqual([0]);
    expect([...grouped(2, [NONE]).first]).toEqual([0, 0, 0]);
  });

  it('are sorted by time, then as read, unknown times last', () => {
    const groups = grouped(2, [0, 0, 0, 1, 0, 1, 0]);
    const at = sortGroupsByTime(groups, Float64Array.from([Number.NaN, 5, 3, 9, 5, 8, 4]));
    expect([...groups.rows]).toEqual([2, 6, 1, 4, 0, 5, 3]);
    expect([...at]).toEqual([3, 4, 5, 5, Number.NaN, 8, 9]);
  });

  it('are sorted the same however many there are of a record', () => {
    const time = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(time, { maxLength: 150 }), (times) => {
        const groups = grouped(
          1,
          times.map(() => 0),
        );
        sortGroupsByTime(groups, Float64Array.from(times));
        const last = (at: number) => (Number.isNaN(at) ? Number.POSITIVE_INFINITY : at);
        // Sorting is stable, so that rows of one time stay as they were read.
        const expected = [...times.keys()].sort((a, b) => last(times[a]!) - last(times[b]!) || a - b);
        expect([...groups.rows]).toEqual(expected);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
