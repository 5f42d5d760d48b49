import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalsToTell, formatValue } from '../../src/render/format-value.js';

/** The least difference of each unit that somebody may argue about: a second, a cent, a lead of ten million. */
const units = fc.constantFrom(
  { unit: 'count', step: 0.01, most: 1e6 },
  { unit: 'share', step: 1e-6, most: 1 },
  { unit: 'seconds', step: 1, most: 1e9 },
  { unit: 'money', step: 0.01, most: 1e10 },
  { unit: 'score', step: 0.01, most: 10 },
) satisfies fc.Arbitrary<{ readonly unit: string; readonly step: number; readonly most: number }>;

it('a value is never written like a target that it is not', () => {
  fc.assert(
    fc.property(
      units,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 2000 }),
      fc.boolean(),
      ({ unit, step, most }, share, steps, above) => {
        const agreed = Math.round((share * most) / step);
        const written = { unit, currency: 'EUR' } as const;
        const [value, target] = [(agreed + (above ? steps : -steps)) * step, agreed * step];
        const more = decimalsToTell(value, target, written);
        expect(formatValue(value, written, more)).not.toBe(formatValue(target, written, more));
      },
    ),
  );
});
