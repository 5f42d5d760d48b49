import { expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript, whose types nothing declares
import { differences, figuresOf } from '../../bench/figures.js';

const REPORT = {
  measures: [
    {
      id: 'volume.mql',
      trend: [
        { period: '2026-05', value: 7, numerator: null, denominator: null },
        { period: '2026-06', value: 9, numerator: null, denominator: null },
      ],
    },
    { id: 'acceptance', trend: [{ period: '2026-06', value: 0.5, numerator: 2, denominator: 4 }] },
  ],
};
const FIGURES = {
  'volume.mql': { '2026-05': 7, '2026-06': 9 },
  acceptance: { '2026-06': { met: 2, of: 4 } },
};

test("a report's figures are its trends, of shares how many of how many", () => {
  expect(figuresOf(REPORT)).toEqual(FIGURES);
  expect(differences(FIGURES, figuresOf(REPORT))).toEqual([]);
});

test.each([
  [{ ...FIGURES, acceptance: { '2026-06': { met: 2, of: 5 } } }, 'acceptance in 2026-06: '],
  [{ acceptance: FIGURES.acceptance, 'volume.mql': { '2026-06': 9 } }, 'volume.mql in 2026-05: '],
  [{ ...FIGURES, recycles: { '2026-06': 0 } }, 'recycles in 2026-06: '],
])('whatever one has and the other has not, differs', (theirs, where) => {
  expect(differences(FIGURES, theirs)).toEqual([expect.stringContaining(where)]);
});
