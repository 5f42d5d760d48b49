import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_PERIOD, periodOf, stretchesOf } from '../../src/measures/stretches.js';
import { SEVERAL, timeParts } from '../../src/measures/time-parts.js';

const DAY = 86_400_000;
const bounds = fc.uniqueArray(fc.integer({ min: -400 * DAY, max: 400 * DAY }), {
  minLength: 2,
  maxLength: 8,
});

it('tells the period of most moments, and never another one than it is', () => {
  fc.assert(
    fc.property(bounds, fc.double({ min: 0, max: 1, noNaN: true }), (at, share) => {
      const sorted = at.toSorted((a, b) => a - b);
      const stretches = stretchesOf(
        sorted
          .slice(1)
          .map((end, i) => ({ start: sorted[i]!, end, limit: end, unrecorded: false, whole: true })),
      );
      const { partMs, periodOfPart } = timeParts(stretches);
      const { firstStart, lastEnd } = stretches;
      const moment = Math.min(lastEnd - 1, Math.floor(firstStart + share * (lastEnd - firstStart)));
      const told = periodOfPart[Math.floor((moment - firstStart) / partMs)]!;
      if (told !== SEVERAL) expect(told).toBe(periodOf(stretches, moment, 0));
    }),
  );
});

it('tells nothing of a part that no period holds, or that is without end', () => {
  const stretch = { limit: 0, unrecorded: false, whole: true };
  const apart = stretchesOf([
    { ...stretch, start: 0, end: 10 * DAY },
    { ...stretch, start: 20 * DAY, end: 30 * DAY },
  ]);
  const { partMs, periodOfPart } = timeParts(apart);
  const part = (day: number) => periodOfPart[Math.floor((day * DAY) / partMs)];
  expect([part(5), part(15), part(25), part(10)]).toEqual([0, SEVERAL, 1, SEVERAL]);
  expect(periodOfPart).not.toContain(NO_PERIOD);
  const endless = timeParts(stretchesOf([{ ...stretch, start: 0, end: Number.POSITIVE_INFINITY }]));
  expect(new Set(endless.periodOfPart)).toEqual(new Set([SEVERAL]));
});
