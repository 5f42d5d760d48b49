import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growingColumn } from '../../../src/exports/columns/growing-column.js';

/** A step of what a collector does with its column. */
const step = fc.oneof(
  fc.record({ push: fc.constantFrom(0, 1, 2, Number.NaN), times: fc.integer({ min: 1, max: 600 }) }),
  fc.record({ expect: fc.nat({ max: 2000 }) }),
  fc.record({ setFrom: fc.nat(), to: fc.constantFrom(0, 3) }),
  fc.record({ doubledFrom: fc.nat() }),
  fc.record({ more: fc.array(fc.constantFrom(0, 1, 2, Number.NaN), { maxLength: 600 }) }),
  fc.record({ blanks: fc.nat({ max: 600 }) }),
);

describe('growingColumn', () => {
  it('holds what an array would hold, whichever value is the blank one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.constantFrom(0, Number.NaN), (steps, blank) => {
        const column = growingColumn(Float64Array, blank);
        const expected: number[] = [];
        for (const one of steps) {
          if ('expect' in one) column.expect(one.expect);
          else if ('push' in one) {
            for (let i = 0; i < one.times; i++) {
              column.push(one.push);
              expected.push(one.push);
            }
          } else if ('more' in one) {
            column.append(Float64Array.from(one.more), one.more.length);
            expected.push(...one.more);
          } else if ('blanks' in one) {
            column.append(null, one.blanks);
            expected.push(...Array<number>(one.blanks).fill(blank));
          } else if ('setFrom' in one) {
            if (expected.length === 0) continue;
            column.set(one.setFrom % expected.length, one.to);
            expected[one.setFrom % expected.length] = one.to;
          } else {
            const from = one.doubledFrom % (expected.length + 1);
            column.replace(from, (value) => value * 2);
            for (let row = from; row < expected.length; row++) expected[row] = expected[row]! * 2;
          }
        }
        expect(column.count).toBe(expected.length);
        expect([...column.finish()]).toEqual(expected);
      }),
    );
  });

  it('takes no room for blank values alone', () => {
    const column = growingColumn(Uint32Array);
    column.expect(10);
    for (let row = 0; row < 1000; row++) column.push(0);
    const values = column.finish();
    expect([values.length, values.buffer.byteLength]).toEqual([1000, 4000]);
  });

  it('has room at once for the rows that are expected', () => {
    const column = growingColumn(Uint16Array);
    column.expect(5000);
    for (let row = 0; row < 5000; row++) column.push(7);
    expect(column.finish().buffer.byteLength).toBe(10_000);
  });
});
