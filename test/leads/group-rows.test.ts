import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeRows, groupRows } from '../../src/leads/group-rows.js';

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

  it('are in order of time, then as read, unknown times last', () => {
    const times = Float64Array.from([Number.NaN, 5, 3, 9, 5, 8, 4]);
    const { rows, at } = arrangeRows(2, Int32Array.from([0, 0, 0, 1, 0, 1, 0]), times);
    expect([...rows]).toEqual([2, 6, 1, 4, 0, 5, 3]);
    expect([...at]).toEqual([3, 4, 5, 5, Number.NaN, 8, 9]);
  });

  it('bring what they say into the same order', () => {
    const { inOrder } = arrangeRows(2, Int32Array.from([1, 0, NONE, 0]), Float64Array.from([1, 3, 7, 2]));
    expect(inOrder(Uint32Array.of(10, 11, 12, 13))).toEqual(Uint32Array.of(13, 11, 10));
    expect(inOrder(Uint16Array.of(4, 4, 4, 4))).toEqual(Uint16Array.of(4, 4, 4));
  });

  it('are in the same order however many records there are, and of each', () => {
    const time = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 0, max: 40 }));
    const row = fc.tuple(fc.oneof(fc.constant(0), fc.integer({ min: NONE, max: 9999 })), time);
    const last = (at: number) => (Number.isNaN(at) ? Number.POSITIVE_INFINITY : at);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 300 }), (of) => {
        const [records, times] = [of.map(([record]) => record), of.map(([, at]) => at)];
        const arranged = arrangeRows(10_000, Int32Array.from(records), Float64Array.from(times));
        // Sorting is stable, so that rows of one time stay as they were read.
        const expected = [...of.keys()]
          .filter((i) => records[i] !== NONE)
          .sort((a, b) => records[a]! - records[b]! || last(times[a]!) - last(times[b]!) || a - b);
        expect([...arranged.rows]).toEqual(expected);
        expect([...arranged.at]).toEqual(expected.map((i) => times[i]));
        for (const [place, i] of expected.entries()) {
          expect(arranged.first[records[i]!]).toBeLessThanOrEqual(place);
          expect(arranged.first[records[i]! + 1]).toBeGreaterThan(place);
        }
        const grouped = groupRows(10_000, Int32Array.from(records));
        expect(grouped.first).toEqual(arranged.first);
        expect([...grouped.rows]).toEqual(expected.toSorted((a, b) => records[a]! - records[b]! || a - b));
      }),
      { seed: 1, numRuns: 30 },
    );
  });
});
