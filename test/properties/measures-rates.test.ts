import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureQuery } from '../../src/measures/measure-leads.js';
import type { Measured } from '../../src/measures/measured.js';
import { dealMeasures, leadMeasures, someLeads } from '../measures/arbitrary-leads.js';
import { ask } from '../measures/ask.js';
import { leadsOf } from '../support/leads-of.js';

const someWindow = fc.constantFrom(null, 0, 5, 30, 90);
const somePeriod = fc.constantFrom('2025-12', '2026-01', '2026-02', '2026-Q1', '2026-05', 'all');
const someReadAt = fc.constantFrom(null, Date.parse('2026-02-01T00:00Z'), Date.parse('2026-03-10T12:00Z'));

function isSane({ value, noValue, numerator, denominator, interval, open, parts }: Measured): void {
  expect(value === null).toBe(noValue !== null);
  if (value !== null) expect(Number.isFinite(value)).toBe(true);
  for (const part of Object.values(parts))
    if (typeof part === 'number') expect(part).toBeGreaterThanOrEqual(0);
  if (numerator === null || denominator === null) return;
  expect(numerator).toBeGreaterThanOrEqual(0);
  expect(numerator).toBeLessThanOrEqual(denominator);
  expect(numerator + (open ?? 0) + Number(parts.cannot_tell ?? 0)).toBeLessThanOrEqual(denominator);
  if (interval === null || value === null) return;
  // Both are rounded to 12 decimals, the value isn't.
  expect(interval.low - 1e-12).toBeLessThanOrEqual(value);
  expect(interval.high + 1e-12).toBeGreaterThanOrEqual(value);
}

describe('every measure', () => {
  it('has a value or a reason, and 0 ≤ numerator ≤ denominator', () => {
    const measure = fc.constantFrom(...leadMeasures, ...dealMeasures);
    fc.assert(
      fc.property(
        someLeads,
        measure,
        somePeriod,
        someWindow,
        someReadAt,
        (literal, id, period, withinDays, readAt) =>
          isSane(ask(leadsOf(literal), id, period, { withinDays, readAt })),
      ),
      { numRuns: 600 },
    );
  });
});

describe('conversions', () => {
  const numerator = (literal: Parameters<typeof leadsOf>[0], to: string, also: Partial<MeasureQuery>) =>
    ask(leadsOf(literal), `conversion.mql.${to}`, '2026-Q1', also).numerator ?? 0;

  it('fall along the path', () => {
    fc.assert(
      fc.property(someLeads, someWindow, someReadAt, (literal, withinDays, readAt) => {
        // Unless none may be skipped: a lead that did has then reached the later stage only.
        const skipping = { ...literal, also: { ...literal.also, maySkipStages: true } };
        const [near, far] = ['accepted', 'won'].map((to) => numerator(skipping, to, { withinDays, readAt }));
        expect(near).toBeGreaterThanOrEqual(far ?? 0);
      }),
      { numRuns: 400 },
    );
  });

  it('rise with the window, and with the time they are read at', () => {
    fc.assert(
      fc.property(someLeads, (literal) => {
        const [short, long, none] = [5, 30, null].map((withinDays) =>
          numerator(literal, 'won', { withinDays }),
        );
        expect(short).toBeLessThanOrEqual(long ?? 0);
        expect(long).toBeLessThanOrEqual(none ?? 0);
        const readAt = Date.parse('2026-02-01T00:00Z');
        expect(numerator(literal, 'won', { readAt })).toBeLessThanOrEqual(none ?? 0);
      }),
      { numRuns: 200 },
    );
  });

  it('never lose by a later as-of those who reached it', () => {
    fc.assert(
      fc.property(someLeads, someWindow, (literal, withinDays) => {
        const early = numerator({ ...literal, asOf: '2026-02-15' }, 'won', { withinDays });
        const late = numerator({ ...literal, asOf: '2026-05-31' }, 'won', { withinDays });
        expect(early).toBeLessThanOrEqual(late);
      }),
      { numRuns: 200 },
    );
  });
});
